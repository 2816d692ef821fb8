//! Requests that a filter passes on to the driver below.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::mem;
use std::ptr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::{TIMEOUT, assert_reports, enter, report_of};
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCallDriver, IoCancelIrp, IoCompleteRequest,
    IoCopyCurrentIrpStackLocationToNext, IoReleaseCancelSpinLock, IoSetCompletionRoutine,
    IoSkipCurrentIrpStackLocation,
};
use spin_lock_safe::simulated_kernel::{Device, Request, SentRequest};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, IRP, IRP_MJ_READ, IRP_MJ_WRITE, NTSTATUS, PVOID, STATUS_CANCELLED,
    STATUS_CONTINUE_COMPLETION, STATUS_INVALID_PARAMETER, STATUS_MORE_PROCESSING_REQUIRED,
    STATUS_PENDING, STATUS_SUCCESS,
};
use spin_lock_safe::{
    CancelSpinLockGuard, CancelableIrp, DeviceObject, ForwardedIrp, Irp, LockToken, ReturnedIrp,
    SpinLock, spin_lock_safe,
};

/// The lower driver, which completes reads at once and keeps writes.
struct Disk {
    kept: SpinLock<Vec<CancelableIrp>>,
    status: NTSTATUS,
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    // SAFETY: the device was made with this extension.
    let disk: &Disk = unsafe { device.extension() };
    assert_eq!(irp.device(), device.as_ptr());
    irp.set_status(disk.status);
    irp.set_information(7);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    disk.status
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn write(device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    // SAFETY: the device was made with this extension.
    let disk: &Disk = unsafe { device.extension() };
    irp.mark_pending();
    let mut kept = disk.kept.acquire();
    // SAFETY: `cancel` is a cancel routine, and finds the request in the list.
    kept.extend(unsafe { irp.into_cancelable(cancel) }.ok());
    STATUS_PENDING
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: &DeviceObject,
    mut irp: Irp,
    guard: CancelSpinLockGuard<'_>,
) {
    // SAFETY: the device was made with this extension.
    let disk: &Disk = unsafe { device.extension() };
    IoReleaseCancelSpinLock(guard);
    disk.kept.acquire().retain(|it| it.as_ptr() != irp.as_ptr());
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

/// The filter: how it passes requests on, and what its completion routine does.
struct Filter {
    lower: &'static DeviceObject,
    way: Way,
    calls: AtomicUsize,
    returned: Mutex<Vec<(NTSTATUS, usize, bool)>>,
    taken: SpinLock<Vec<Irp>>,
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Skip,
    /// With a completion routine for successes.
    Watch,
    /// With a completion routine for all results, which takes the request back.
    TakeBack,
    /// With a completion routine that completes the request, and still lets its completion go on.
    Twice,
}

#[spin_lock_safe]
unsafe extern "system" fn pass_on(
    device: *const DEVICE_OBJECT,
    irp: *mut IRP,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the simulated kernel passes the device.
    let device = unsafe { DeviceObject::from_raw(device.cast_mut()) };
    // SAFETY: the device was made with this extension.
    let filter: &Filter = unsafe { device.extension() };
    // SAFETY: the simulated kernel passes the request to complete.
    let mut irp = unsafe { Irp::from_raw(irp) };
    if filter.way == Way::TakeBack {
        irp.mark_pending();
    }
    IoCallDriver(filter.lower, prepared(filter, irp))
}

fn prepared(filter: &Filter, irp: Irp) -> ForwardedIrp {
    if filter.way == Way::Skip {
        return IoSkipCurrentIrpStackLocation(irp);
    }
    let mut irp = IoCopyCurrentIrpStackLocationToNext(irp);
    let context = ptr::from_ref(filter).cast_mut().cast();
    let on_all = filter.way != Way::Watch;
    // SAFETY: `done` has the role, and the filter lives as long as its device.
    unsafe { IoSetCompletionRoutine(&mut irp, done, context, true, on_all, on_all) };
    irp
}

#[spin_lock_safe(IO_COMPLETION_ROUTINE)]
unsafe extern "system" fn done(
    device: Option<&DeviceObject>,
    irp: &ReturnedIrp,
    context: &Filter,
) -> NTSTATUS {
    assert!(device.is_some());
    let filter = context;
    filter.calls.fetch_add(1, Ordering::SeqCst);
    let seen = (irp.status(), irp.information(), irp.pending_returned());
    filter.returned.lock().expect("not poisoned").push(seen);
    if filter.way == Way::TakeBack {
        // SAFETY: `STATUS_MORE_PROCESSING_REQUIRED` gives the request back to this driver.
        let irp = unsafe { Irp::from_raw(irp.as_ptr()) };
        filter.taken.acquire().push(irp);
        return STATUS_MORE_PROCESSING_REQUIRED;
    }
    if filter.way == Way::Twice {
        // SAFETY: the request is not this driver's, which the test is about.
        let irp = unsafe { Irp::from_raw(irp.as_ptr()) };
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return STATUS_CONTINUE_COMPLETION;
    }
    if irp.pending_returned() {
        irp.mark_pending();
    }
    STATUS_CONTINUE_COMPLETION
}

/// A filter above a disk.
struct Stack {
    filter: Device<Filter>,
    disk: Device<Disk>,
}

fn stack(way: Way, status: NTSTATUS) -> Stack {
    let kept = SpinLock::new(Vec::new());
    let disk = Device::new(Disk { kept, status });
    // SAFETY: the routines have the role, and no request was sent yet.
    let disk = unsafe { disk.with_dispatch(IRP_MJ_READ, read) };
    // SAFETY: as above.
    let disk = unsafe { disk.with_dispatch(IRP_MJ_WRITE, write) };
    let filter = Device::new(Filter {
        // SAFETY: the disk lives as long as the filter sends requests.
        lower: unsafe { DeviceObject::from_raw(disk.as_ptr()) },
        way,
        calls: AtomicUsize::new(0),
        returned: Mutex::new(Vec::new()),
        taken: SpinLock::new(Vec::new()),
    });
    let mut filter = filter.attached_to(&disk);
    for major in [IRP_MJ_READ, IRP_MJ_WRITE] {
        // SAFETY: `pass_on` is a dispatch routine, and no request was sent yet.
        filter = unsafe { filter.with_dispatch(major, pass_on) };
    }
    Stack { filter, disk }
}

impl Stack {
    fn send(&self, major: u8) -> SentRequest {
        self.filter.send(Request::new(major))
    }

    fn calls(&self) -> usize {
        self.filter.extension().calls.load(Ordering::SeqCst)
    }

    fn returned(&self) -> Vec<(NTSTATUS, usize, bool)> {
        mem::take(
            &mut self
                .filter
                .extension()
                .returned
                .lock()
                .expect("not poisoned"),
        )
    }
}

fn result(sent: &SentRequest) -> (NTSTATUS, usize, bool) {
    let completion = sent.wait(TIMEOUT).expect("it is completed");
    let pending = completion.pending_returned;
    (completion.status, completion.information, pending)
}

/// Completes the requests that the disk keeps.
fn complete_kept(disk: &Disk) {
    let mut token = enter();
    let kept = mem::take(&mut *disk.kept.acquire(&token));
    for mut irp in kept.into_iter().filter_map(CancelableIrp::take) {
        irp.set_status(STATUS_SUCCESS);
        irp.set_information(5);
        IoCompleteRequest(&mut token, irp, IO_NO_INCREMENT);
    }
}

#[test]
fn a_skipped_location_is_the_lower_drivers() {
    let stack = stack(Way::Skip, STATUS_SUCCESS);
    let read = stack.send(IRP_MJ_READ);
    assert_eq!(read.dispatch_status(), STATUS_SUCCESS);
    assert_eq!(result(&read), (STATUS_SUCCESS, 7, false));
    let write = stack.send(IRP_MJ_WRITE);
    assert_eq!(write.dispatch_status(), STATUS_PENDING);
    assert!(!write.is_completed());
    // SAFETY: the disk keeps the request, so its IRP is valid.
    let irp = unsafe { &*write.as_ptr() };
    assert_eq!(
        irp.CurrentLocation, irp.StackCount,
        "the filter has used none"
    );
    complete_kept(stack.disk.extension());
    assert_eq!(result(&write), (STATUS_SUCCESS, 5, true));
    assert_eq!(stack.calls(), 0);
}

#[test]
fn a_completion_routine_sees_the_result_and_lets_it_go_on() {
    let stack = stack(Way::Watch, STATUS_SUCCESS);
    assert_eq!(result(&stack.send(IRP_MJ_READ)), (STATUS_SUCCESS, 7, false));
    assert_eq!(stack.returned(), [(STATUS_SUCCESS, 7, false)]);
    let write = stack.send(IRP_MJ_WRITE);
    complete_kept(stack.disk.extension());
    assert_eq!(result(&write), (STATUS_SUCCESS, 5, true));
    assert_eq!(stack.returned(), [(STATUS_SUCCESS, 5, true)]);
}

#[test]
fn a_completion_routine_for_successes_is_not_called_for_errors() {
    let stack = stack(Way::Watch, STATUS_INVALID_PARAMETER);
    let read = stack.send(IRP_MJ_READ);
    assert_eq!(result(&read), (STATUS_INVALID_PARAMETER, 7, false));
    let write = stack.send(IRP_MJ_WRITE);
    assert!(write.cancel());
    assert_eq!(result(&write).0, STATUS_CANCELLED);
    assert!(result(&write).2, "the lower driver's mark goes up");
    assert_eq!(stack.calls(), 0);
}

#[test]
fn a_request_that_is_taken_back_is_completed_by_the_filter() {
    for status in [STATUS_SUCCESS, STATUS_INVALID_PARAMETER] {
        let stack = stack(Way::TakeBack, status);
        let read = stack.send(IRP_MJ_READ);
        assert!(!read.is_completed());
        assert_eq!(stack.returned(), [(status, 7, false)]);
        let mut token = enter();
        let irps = mem::take(&mut *stack.filter.extension().taken.acquire(&token));
        for mut irp in irps {
            assert_eq!(irp.device(), stack.filter.as_ptr());
            irp.set_information(9);
            IoCompleteRequest(&mut token, irp, IO_NO_INCREMENT);
        }
        assert_eq!(result(&read), (status, 9, true));
    }
}

#[test]
fn a_completion_that_goes_on_after_the_request_is_completed() {
    let stack = stack(Way::Twice, STATUS_SUCCESS);
    let write = stack.send(IRP_MJ_WRITE);
    let report = report_of(|| complete_kept(stack.disk.extension()));
    let parts = [
        "MULTIPLE_IRP_COMPLETE_REQUESTS (0x44): IofCompleteRequest at ",
        file!(),
        "is completed already",
    ];
    assert_reports(&report, &parts);
    assert_eq!(stack.calls(), 1);
    assert!(write.is_completed());
}

#[test]
fn a_sender_cancels_what_the_lower_driver_keeps() {
    let stack = stack(Way::TakeBack, STATUS_SUCCESS);
    let write = stack.send(IRP_MJ_WRITE);
    // SAFETY: the handle keeps the request.
    assert!(unsafe { IoCancelIrp(&mut enter(), write.as_ptr()) });
    assert_eq!(stack.returned(), [(STATUS_CANCELLED, 0, true)]);
    // SAFETY: as above.
    assert!(!unsafe { IoCancelIrp(&mut enter(), write.as_ptr()) });
}

/// Returns a request of a device without another device below.
fn alone() -> (Device<()>, SentRequest) {
    let device = Device::new(());
    let sent = Request::new(IRP_MJ_READ)
        .with_device(device.as_ptr())
        .send(|_| STATUS_PENDING);
    (device, sent)
}

#[test]
fn without_a_next_location_nothing_goes_on() {
    let report = report_of(|| {
        let (_device, sent) = alone();
        let _ = IoCopyCurrentIrpStackLocationToNext(common::irp_of(&sent));
    });
    assert_reports(
        &report,
        &["forwarding.rs", "no stack location for the next driver"],
    );
}

#[test]
fn a_skipped_location_has_no_room_for_a_completion_routine() {
    let report = report_of(|| {
        let (_device, sent) = alone();
        let mut irp = IoSkipCurrentIrpStackLocation(common::irp_of(&sent));
        // SAFETY: the routine is not set, because the call stops first.
        unsafe { IoSetCompletionRoutine(&mut irp, done, ptr::null_mut(), true, true, true) };
    });
    assert_reports(
        &report,
        &["forwarding.rs", "no stack location for the next driver"],
    );
}

#[test]
fn nothing_goes_on_under_a_leaked_guard() {
    static LOCK: SpinLock<()> = SpinLock::new(());
    let report = report_of(|| {
        let (device, sent) = alone();
        let mut token = mem::ManuallyDrop::new(enter());
        mem::forget(LOCK.acquire(&token));
        let irp = IoSkipCurrentIrpStackLocation(common::irp_of(&sent));
        // SAFETY: the device lives to the end of the block.
        let object = unsafe { DeviceObject::from_raw(device.as_ptr()) };
        let _ = IoCallDriver(&mut token, object, irp);
    });
    assert_reports(&report, &["IoCallDriver", "1 spin lock is held"]);
}

#[test]
fn a_device_that_is_none_gets_no_request() {
    let report = report_of(|| {
        let (device, sent) = alone();
        let irp = sent.as_ptr();
        let gone: PVOID = ptr::without_provenance_mut(16);
        // SAFETY: the simulated kernel looks the address up, and reports it.
        let _ = unsafe { spin_lock_safe::sys::IofCallDriver(gone.cast(), irp) };
        drop(device);
    });
    assert_reports(&report, &["IofCallDriver", "0x10"]);
}
