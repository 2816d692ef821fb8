//! `use` in a body: of functions, of modules, of types, and of all of a module.
//! It counts to the end of its block, and before what the module imports.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    pub mod finish {
        use spin_lock_safe::Irp;
        use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};

        pub struct Finisher;

        impl Finisher {
            pub fn finish(&self, irp: Irp) {
                complete(irp);
            }
        }

        pub fn complete(irp: Irp) {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }

        pub fn ignore(_: Irp) {}
    }

    use spin_lock_safe::Irp;

    pub fn start(finish: &finish::Finisher, irps: [Irp; 6]) {
        use finish::Finisher as Other;
        use finish::complete;
        let [first, second, third, fourth, fifth, sixth] = irps;
        complete(first);
        {
            use finish::ignore as complete;
            complete(second);
        }
        Other::finish(finish, third);
        {
            use self::finish;
            finish::complete(fourth);
            finish.finish(fifth);
        }
        all(sixth);
    }

    fn all(irp: Irp) {
        use finish::*;
        complete(irp);
    }
}

fn main() {}
