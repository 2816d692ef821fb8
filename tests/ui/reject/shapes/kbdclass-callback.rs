//! The callback of the port driver hands its input to the waiting read, under the lock of both.
//! A real bug in ReactOS's kbdclass: HandleReadIrp completes, and ClassCallback holds the lock.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod class {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
        KeAcquireSpinLock, KeReleaseSpinLock,
    };
    use spin_lock_safe::{Irp, SpinLock};

    #[derive(Default)]
    pub struct Input {
        keys: Vec<u8>,
        pending: Option<Irp>,
    }

    pub struct Class {
        input: SpinLock<Input>,
    }

    impl Class {
        pub fn callback(&self, keys: &[u8]) -> usize {
            let mut input = KeAcquireSpinLock(&self.input);
            input.keys.extend_from_slice(keys);
            if let Some(irp) = input.pending.take() {
                self.handle_read(&mut input, irp);
            }
            KeReleaseSpinLock(input);
            keys.len()
        }

        fn handle_read(&self, input: &mut Input, mut irp: Irp) {
            if input.keys.is_empty() {
                let cancel = IoAcquireCancelSpinLock();
                irp.mark_pending();
                input.pending = Some(irp);
                IoReleaseCancelSpinLock(cancel);
                return;
            }
            let status = irp.answer(&core::mem::take(&mut input.keys));
            irp.set_status(status);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
