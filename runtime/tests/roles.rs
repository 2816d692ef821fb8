//! Functions in a role, called as the system calls them.

mod common;

use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::simulated_kernel::{Device, at_irql, current_irql, locks_held};
use spin_lock_safe::sys::{
    APC_LEVEL, DISPATCH_LEVEL, KIRQL, PASSIVE_LEVEL, PIO_CSQ, SCSI_REQUEST_BLOCK, STATUS_CANCELLED,
    TRUE,
};
use spin_lock_safe::{
    CancelSpinLockGuard, DeviceObject, HeldOnEntry, HeldOnReturn, Irp, SpinLock, Srb,
    spin_lock_safe,
};

static QUEUE: SpinLock<u32> = SpinLock::new(0);
static OTHER: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
unsafe extern "system" fn acquire_lock(_: PIO_CSQ, irql: HeldOnReturn<'_>) {
    assert_eq!(format!("{irql:?}"), "HeldOnReturn { .. }");
    let other = OTHER.acquire();
    let mut queue = QUEUE.acquire();
    *queue += 1;
    irql.leave(queue);
    drop(other);
}

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
unsafe extern "system" fn release_lock(_: PIO_CSQ, held: HeldOnEntry<'_>) {
    assert_eq!(format!("{held:?}"), "HeldOnEntry { .. }");
    let other = OTHER.acquire();
    // SAFETY: `acquire_lock` left this lock held.
    let queue = unsafe { held.guard(&QUEUE) };
    queue.release();
    drop(other);
}

fn leave_and_take_up(irql: KIRQL) {
    let mut before = KIRQL::MAX;
    // SAFETY: the test acts as the cancel-safe queue.
    unsafe { acquire_lock(ptr::null_mut(), (&raw mut before).cast()) };
    assert_eq!(
        (before, locks_held(), current_irql()),
        (irql, 1, DISPATCH_LEVEL)
    );
    // SAFETY: the routine left the lock held.
    unsafe { release_lock(ptr::null_mut(), before) };
    assert_eq!((locks_held(), current_irql()), (0, irql));
}

#[test]
fn a_lock_left_held_is_released_to_the_irql_from_before() {
    for irql in [PASSIVE_LEVEL, APC_LEVEL, DISPATCH_LEVEL] {
        at_irql(irql, || leave_and_take_up(irql));
    }
}

static CANCELED: AtomicUsize = AtomicUsize::new(0);

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: Option<&DeviceObject>,
    mut irp: Irp,
    lock: CancelSpinLockGuard<'_>,
) {
    let device = device.map_or_else(ptr::null_mut, DeviceObject::as_ptr);
    // The test's requests hold the device's address in their information.
    assert_eq!(device.addr(), irp.information());
    assert_eq!((locks_held(), current_irql()), (1, DISPATCH_LEVEL));
    IoReleaseCancelSpinLock(lock);
    assert_eq!(locks_held(), 0);
    CANCELED.fetch_add(1, Ordering::Relaxed);
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[test]
fn a_cancel_routine_goes_back_to_the_irql_of_the_canceler() {
    let device = Device::new(());
    for (irql, device) in [
        (PASSIVE_LEVEL, ptr::null_mut()),
        (DISPATCH_LEVEL, device.as_ptr()),
    ] {
        let request = common::pended_for(device);
        let mut irp = common::irp_of(&request);
        irp.set_information(device.addr());
        // SAFETY: `cancel` is a cancel routine, and the request is in no queue.
        let pending = unsafe { irp.into_cancelable(cancel) };
        assert!(pending.is_ok());
        at_irql(irql, || {
            assert!(request.cancel());
            assert_eq!((locks_held(), current_irql()), (0, irql));
        });
    }
    assert_eq!(CANCELED.load(Ordering::Relaxed), 2);
}

struct Extension {
    started: SpinLock<u32>,
}

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(extension: &Extension, mut srb: Srb) -> u8 {
    *extension.started.acquire() += 1;
    // SAFETY: the test's request has its data mapped.
    unsafe { srb.data() }.fill(0xAB);
    let first = srb.cdb().map_or(0, |cdb| cdb[0]);
    srb.set_srb_status(first);
    let _ = srb.into_raw();
    TRUE
}

#[test]
fn a_miniport_gets_safe_types() {
    let mut extension = Extension {
        started: SpinLock::new(0),
    };
    let mut data = [0_u8; 8];
    let mut block = SCSI_REQUEST_BLOCK {
        CdbLength: 6,
        Cdb: [0x12; 16],
        DataBuffer: (&raw mut data).cast(),
        DataTransferLength: 8,
        ..SCSI_REQUEST_BLOCK::default()
    };
    // SAFETY: the test acts as Storport, and passes what the routine takes.
    let started = unsafe { start_io((&raw mut extension).cast(), &raw mut block) };
    assert_eq!((started, block.SrbStatus, data), (TRUE, 0x12, [0xAB; 8]));
    assert_eq!(*extension.started.get_mut(), 1);
}
