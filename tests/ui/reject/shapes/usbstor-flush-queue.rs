//! A flush that starts the next request after it has acquired the lock for the next round.
//! The helper two callees down starts requests, and the lock of the walk is held.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod queue {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
        IoStartNextPacket, IoStartPacket, KeAcquireSpinLock, KeReleaseSpinLock,
    };
    use spin_lock_safe::sys::STATUS_UNSUCCESSFUL;
    use spin_lock_safe::{CancelableIrp, DeviceObject, Irp, SpinLock};

    pub struct Requests {
        waiting: Vec<CancelableIrp>,
        pending: u32,
        active: Option<usize>,
        frozen: bool,
    }

    pub struct Fdo {
        requests: SpinLock<Requests>,
    }

    impl Fdo {
        pub fn flush(&self, device: &DeviceObject) {
            let mut requests = KeAcquireSpinLock(&self.requests);
            while let Some(waiting) = requests.waiting.pop() {
                let cancel = IoAcquireCancelSpinLock();
                let irp = waiting.take();
                IoReleaseCancelSpinLock(cancel);
                let Some(mut irp) = irp else { continue };
                irp.set_status(STATUS_UNSUCCESSFUL);

                KeReleaseSpinLock(requests);
                self.terminate(&irp);
                IoCompleteRequest(irp, IO_NO_INCREMENT);
                requests = KeAcquireSpinLock(&self.requests);
                self.next_request(device);
            }
            KeReleaseSpinLock(requests);
        }

        /// Takes a request out of the count before it is completed.
        fn terminate(&self, irp: &Irp) {
            let mut requests = self.requests.acquire();
            requests.pending -= 1;
            if requests.active == Some(irp.as_ptr() as usize) {
                requests.active = None;
            }
        }

        fn next_request(&self, device: &DeviceObject) {
            let mut requests = self.requests.acquire();
            if requests.active.is_some() || requests.frozen {
                return;
            }
            let next = requests.waiting.pop().and_then(CancelableIrp::take);
            requests.active = next.as_ref().map(|irp| irp.as_ptr() as usize);
            requests.release();
            if let Some(irp) = next {
                // SAFETY: the driver has a StartIo routine.
                unsafe { IoStartPacket(device, irp, None, None) };
            }
            IoStartNextPacket(device, true);
        }
    }
}

fn main() {}
