//! The branch of a failed store completes the read before it releases the lock.
//! The other two sections of the function are right.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod vhci {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
        KeAcquireSpinLock, KeReleaseSpinLock,
    };
    use spin_lock_safe::sys::{NTSTATUS, STATUS_INVALID_PARAMETER, STATUS_PENDING, STATUS_SUCCESS};
    use spin_lock_safe::{CancelableIrp, Irp, SpinLock};

    pub struct Urb {
        sequence: u32,
    }

    #[derive(Default)]
    pub struct Urbs {
        pending: Vec<Urb>,
        sent: Vec<Urb>,
        is_partial: bool,
        last: u32,
        read: Option<CancelableIrp>,
    }

    pub struct Vpdo {
        urbs: SpinLock<Urbs>,
    }

    impl Vpdo {
        pub fn submit(&self, mut urb: Urb) -> NTSTATUS {
            let mut urbs = KeAcquireSpinLock(&self.urbs);
            if urbs.is_partial || urbs.read.is_none() {
                urbs.pending.push(urb);
                KeReleaseSpinLock(urbs);
                return STATUS_PENDING;
            }
            let cancel = IoAcquireCancelSpinLock();
            let read = urbs.read.take().and_then(CancelableIrp::take);
            IoReleaseCancelSpinLock(cancel);
            let Some(mut read) = read else {
                KeReleaseSpinLock(urbs);
                return STATUS_INVALID_PARAMETER;
            };
            urbs.is_partial = true;
            urbs.last += 1;
            urb.sequence = urbs.last;
            KeReleaseSpinLock(urbs);

            let status = store(&mut read, &urb);

            let mut urbs = KeAcquireSpinLock(&self.urbs);
            urbs.is_partial = false;
            if status == STATUS_SUCCESS {
                urbs.sent.push(urb);
                KeReleaseSpinLock(urbs);
                read.set_status(STATUS_SUCCESS);
                IoCompleteRequest(read, IO_NO_INCREMENT);
                STATUS_PENDING
            } else {
                read.set_status(STATUS_INVALID_PARAMETER);
                IoCompleteRequest(read, IO_NO_INCREMENT);
                KeReleaseSpinLock(urbs);
                STATUS_INVALID_PARAMETER
            }
        }
    }

    fn store(read: &mut Irp, urb: &Urb) -> NTSTATUS {
        read.answer(&urb.sequence.to_le_bytes())
    }
}

fn main() {}
