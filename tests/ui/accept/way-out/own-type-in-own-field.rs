//! A method with a hidden token on a field of the own type, under an `impl`.
//! It is called by its path, or the fields are shown: the attribute is on the module.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

pub struct Device {
    irps: SpinLock<Vec<Irp>>,
    lower: &'static Device,
    is_lowest: bool,
}

#[spin_lock_safe]
impl Device {
    pub fn cancel_all(&self) {
        if !self.is_lowest {
            Self::cancel_all(self.lower);
        }
        let irps = core::mem::take(&mut *self.irps.acquire());
        for irp in irps {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

#[spin_lock_safe]
mod driver {
    use super::SpinLock;

    pub struct Port {
        open: SpinLock<u32>,
        lower: &'static Port,
        is_lowest: bool,
    }

    impl Port {
        pub fn close(&self) {
            if !self.is_lowest {
                self.lower.close();
            }
            *self.open.acquire() = 0;
        }
    }

    pub unsafe extern "C" fn unload(port: *const Port) {
        // SAFETY: the system passes the port.
        unsafe { &*port }.close();
    }
}

fn main() {
    let _: unsafe extern "C" fn(*const driver::Port) = driver::unload;
}
