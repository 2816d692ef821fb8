#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use ramdisk::storport::IOCTL_MINIPORT_PROCESS_SERVICE_IRP;
use spin_lock_safe::sys::StorPortCompleteServiceIrp;
use spin_lock_safe::sys::{
    IRP, KeAcquireSpinLockAtDpcLevel, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock,
    KeReleaseSpinLockFromDpcLevel, NTSTATUS, PVOID, STATUS_CANCELLED,
    STATUS_INVALID_DEVICE_REQUEST, STATUS_SUCCESS,
};

use super::adapter::Adapter;
use super::irp;
use super::waiters::Waiters;

/// # Safety
///
/// Storport calls it with a request for this adapter.
pub(super) unsafe extern "system" fn HwProcessServiceRequest(extension: PVOID, irp: PVOID) {
    let irp = irp.cast::<IRP>();
    // SAFETY: Storport passes this adapter's extension.
    let adapter = unsafe { Adapter::from_raw(extension) };
    // SAFETY: Storport hands the request over.
    let Some(known) = (unsafe { known_writes(irp) }) else {
        // SAFETY: the request is the miniport's, and no lock is held.
        return unsafe { complete(adapter, irp, STATUS_INVALID_DEVICE_REQUEST) };
    };
    // SAFETY: the request is the miniport's.
    let context = unsafe { irp::driver_context(irp) };
    // SAFETY: the word belongs to the request.
    unsafe { context.write(extension) };
    // SAFETY: the lock lies in the extension.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(adapter.waiters.lock()) };
    // SAFETY: the lock is held.
    let waiters = unsafe { &mut *adapter.waiters.value() };
    let writes = waiters.writes();
    // SAFETY: the request is the miniport's, and this is the lock of the queue.
    let pended = unsafe { waiters.pend(irp, known) };
    // SAFETY: the lock is held, and was acquired at this IRQL.
    unsafe { KeReleaseSpinLock(adapter.waiters.lock(), irql) };
    match pended {
        Ok(()) => {}
        // SAFETY: the request does not wait, and no lock is held.
        Err(STATUS_SUCCESS) => unsafe { answer(adapter, irp, writes) },
        // SAFETY: as above.
        Err(status) => unsafe { complete(adapter, irp, status) },
    }
}

/// Returns the number of writes that the request's sender knows of.
///
/// # Safety
///
/// The request is the miniport's.
unsafe fn known_writes(irp: *mut IRP) -> Option<u64> {
    // SAFETY: promised by the caller.
    let control = unsafe { irp::device_io_control(irp) }?;
    if control.IoControlCode.0 != IOCTL_MINIPORT_PROCESS_SERVICE_IRP
        || control.InputBufferLength.0 < 8
    {
        return None;
    }
    // SAFETY: promised by the caller.
    let input = unsafe { irp::system_buffer(irp) };
    // SAFETY: the buffer has as many bytes as the input.
    Some(u64::from_le_bytes(unsafe {
        input.cast::<[u8; 8]>().read()
    }))
}

/// Counts a write, and queues the work item that answers the waiting requests.
///
/// # Safety
///
/// The IRQL is `DISPATCH_LEVEL`, and no lock is held.
pub(super) unsafe fn announce_write(adapter: &Adapter) {
    // SAFETY: the lock lies in the extension.
    unsafe { KeAcquireSpinLockAtDpcLevel(adapter.waiters.lock()) };
    // SAFETY: the lock is held.
    if unsafe { &mut *adapter.waiters.value() }.note_write() {
        // SAFETY: `HwInitialize` has initialized the work item.
        unsafe { adapter.worker.queue(adapter.port, Some(HwWorkItem)) };
    }
    // SAFETY: the lock is held.
    unsafe { KeReleaseSpinLockFromDpcLevel(adapter.waiters.lock()) };
}

/// # Safety
///
/// Storport calls it with this adapter's extension.
unsafe extern "system" fn HwWorkItem(extension: PVOID, _context: PVOID, _worker: PVOID) {
    // SAFETY: Storport passes this adapter's extension.
    let adapter = unsafe { Adapter::from_raw(extension) };
    let answered = |waiters: &mut Waiters| Some((waiters.next_answered()?, waiters.writes()));
    // SAFETY: no lock is held.
    while let Some((irp, writes)) = unsafe { with_waiters(adapter, answered) } {
        // SAFETY: the request does not wait any more, and no lock is held.
        unsafe { answer(adapter, irp, writes) };
    }
}

/// # Safety
///
/// Storport calls it with this adapter's extension.
pub(super) unsafe extern "system" fn HwCompleteServiceIrp(extension: PVOID) {
    // SAFETY: Storport passes this adapter's extension.
    let adapter = unsafe { Adapter::from_raw(extension) };
    // SAFETY: no lock is held.
    while let Some(irp) = unsafe { with_waiters(adapter, Waiters::next) } {
        // SAFETY: the request does not wait any more, and no lock is held.
        unsafe { complete(adapter, irp, STATUS_CANCELLED) };
    }
}

/// Calls `access` under the lock, and returns its result.
///
/// # Safety
///
/// No lock is held.
pub(super) unsafe fn with_waiters<R>(
    adapter: &Adapter,
    access: impl FnOnce(&mut Waiters) -> R,
) -> R {
    // SAFETY: the lock lies in the extension.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(adapter.waiters.lock()) };
    // SAFETY: the lock is held.
    let found = access(unsafe { &mut *adapter.waiters.value() });
    // SAFETY: the lock is held, and was acquired at this IRQL.
    unsafe { KeReleaseSpinLock(adapter.waiters.lock(), irql) };
    found
}

/// Completes `irp` with the number of writes.
///
/// # Safety
///
/// The request is the miniport's and not used any more. No lock is held.
unsafe fn answer(adapter: &Adapter, irp: *mut IRP, writes: u64) {
    // SAFETY: promised by the caller.
    let status = unsafe { irp::answer(irp, &writes.to_le_bytes()) };
    // SAFETY: promised by the caller.
    unsafe { complete(adapter, irp, status) };
}

/// Completes `irp` with `status`.
///
/// # Safety
///
/// The request is the miniport's and not used any more. No lock is held.
pub(super) unsafe fn complete(adapter: &Adapter, irp: *mut IRP, status: NTSTATUS) {
    // SAFETY: promised by the caller.
    unsafe { irp::set_status(irp, status) };
    // SAFETY: promised by the caller.
    unsafe { StorPortCompleteServiceIrp(adapter.port.as_ptr(), irp) };
}
