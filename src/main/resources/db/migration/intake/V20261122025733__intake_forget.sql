-- the indication from which a case came goes with it, and the first contact from which that came
grant delete on intake.indication, intake.remark, intake.contact to "${job}";
