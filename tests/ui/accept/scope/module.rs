//! An annotated module with an entry point, helpers, a nested module and `impl` blocks.
//! The token is made in the entry point and reaches every function that needs it.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
    use spin_lock_safe::{DeviceObject, Irp, SpinLock};

    static STARTED: SpinLock<u64> = SpinLock::new(0);

    pub struct Extension {
        queue: Queue,
        ids: Vec<u32>,
    }

    pub struct Queue {
        irps: SpinLock<Vec<Irp>>,
    }

    impl Queue {
        fn push(&self, irp: Irp) {
            self.irps.acquire().push(irp);
        }

        fn pop(&self) -> Option<Irp> {
            self.irps.acquire().pop()
        }
    }

    impl Extension {
        /// `Vec::push` and `Vec::pop` are other methods of these names.
        fn remember(&mut self, id: u32) -> Option<u32> {
            self.ids.push(id);
            let mut others = vec![id];
            others.push(id);
            others.pop()
        }

        fn drain(&self) {
            while let Some(irp) = self.queue.pop() {
                complete(irp);
            }
        }
    }

    fn complete(irp: Irp) {
        count();
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }

    fn count() {
        *STARTED.acquire() += 1;
    }

    pub mod start_io {
        use super::{DEVICE_OBJECT, DeviceObject, Extension, IRP, IoStartNextPacket, Irp, count};

        /// # Safety
        ///
        /// The I/O manager calls it.
        pub unsafe extern "system" fn start_io(device: *mut DEVICE_OBJECT, irp: *mut IRP) {
            // SAFETY: the I/O manager passes this driver's device.
            let device = unsafe { DeviceObject::from_raw(device) };
            // SAFETY: its extension is this.
            let extension: &Extension = unsafe { device.extension() };
            // SAFETY: the request is to complete.
            let irp = unsafe { Irp::from_raw(irp) };
            extension.queue.push(irp);
            count();
            extension.drain();
            super::count();
            IoStartNextPacket(device, true);
        }
    }

    /// Never locks: no token is added.
    pub fn twice(extension: &mut Extension) {
        extension.remember(1);
        extension.remember(2);
    }
}

/// Compiles without a token.
pub fn outside(extension: &mut driver::Extension) {
    driver::twice(extension);
}

fn main() {}
