// What the attribute makes of `accept/scope/module.rs`; a test in `macros` compares it.

//! An annotated module with an entry point, helpers, a nested module and `impl` blocks.
//! The token is made in the entry point and reaches every function that needs it.

use spin_lock_safe::spin_lock_safe;

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
        fn push(&self, irp: Irp, no_spin_lock_held: &::spin_lock_safe::LockToken) {
            self.irps.acquire(no_spin_lock_held).push(irp);
        }
        fn pop(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) -> Option<Irp> {
            self.irps.acquire(no_spin_lock_held).pop()
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
        fn drain(&self, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
            while let Some(irp) = self.queue.pop(no_spin_lock_held) {
                complete(irp, no_spin_lock_held);
            }
        }
    }
    fn complete(irp: Irp, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
        count(no_spin_lock_held);
        IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
    }
    fn count(no_spin_lock_held: &::spin_lock_safe::LockToken) {
        *STARTED.acquire(no_spin_lock_held) += 1;
    }
    pub mod start_io {
        use super::{
            DEVICE_OBJECT, DeviceObject, Extension, IRP, IoStartNextPacket, Irp, count,
        };
        /// # Safety
        ///
        /// The I/O manager calls it.
        #[forbid(unsafe_op_in_unsafe_fn)]
        pub unsafe extern "system" fn start_io(
            device: *mut DEVICE_OBJECT,
            irp: *mut IRP,
        ) {
            let no_spin_lock_held = &mut {
                unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
            };
            let device = unsafe { DeviceObject::from_raw(device) };
            let extension: &Extension = unsafe { device.extension() };
            let irp = unsafe { Irp::from_raw(irp) };
            extension.queue.push(irp, no_spin_lock_held);
            count(no_spin_lock_held);
            extension.drain(no_spin_lock_held);
            super::count(no_spin_lock_held);
            IoStartNextPacket(no_spin_lock_held, device, true);
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
