//! Two types of one name in different modules, of which one's method completes.
//! Both methods get the token, since the attribute tells types by their last name.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::Irp;

    pub mod read {
        use super::{IO_NO_INCREMENT, IoCompleteRequest, Irp};

        pub struct Queue;

        impl Queue {
            pub fn put(&self, irp: Irp) {
                IoCompleteRequest(irp, IO_NO_INCREMENT);
            }
        }
    }

    pub mod write {
        use super::Irp;

        pub struct Queue;

        impl Queue {
            pub fn put(&self, irp: Irp) {
                let _ = irp.into_raw();
            }
        }
    }

    pub fn both(read: &read::Queue, write: &write::Queue, first: Irp, second: Irp) {
        read.put(first);
        write.put(second);
    }
}

fn main() {}
