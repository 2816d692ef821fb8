//! Roles with the types of `wdk-sys`, called as that crate's tables call them.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use common::{enter, irp_of, pended_for};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::simulated_kernel::{Device, Request, locks_held};
use spin_lock_safe::{
    CancelSpinLockGuard, DeviceObject, Irp, LockToken, SpinLock, cancel_routine, spin_lock_safe,
    sys,
};
use wdk_sys::{
    DRIVER_OBJECT, IRP_MJ_READ, NTSTATUS, PDEVICE_OBJECT, PDRIVER_DISPATCH, PIO_CSQ, PIRP, PKDPC,
    PVOID, STATUS_CANCELLED, STATUS_SUCCESS,
};

type Extension = SpinLock<usize>;

#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
unsafe extern "C" fn dispatch(device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    // SAFETY: the test's device has this extension.
    let extension: &Extension = unsafe { device.extension() };
    let mut calls = extension.acquire();
    *calls += 1;
    irp.set_information(*calls);
    calls.release();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

#[spin_lock_safe(DRIVER_CANCEL, types = wdk_sys)]
unsafe extern "C" fn cancel(
    device: &DeviceObject,
    mut irp: Irp,
    token: &mut LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    // SAFETY: the test's device has this extension.
    let extension: &Extension = unsafe { device.extension() };
    *extension.acquire() += 1;
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(KDEFERRED_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn dpc(_dpc: PKDPC, extension: &Extension, _first: PVOID, _second: PVOID) {
    *extension.acquire() += 1;
}

#[spin_lock_safe(IO_CSQ_PEEK_NEXT_IRP, types = wdk_sys)]
unsafe extern "C" fn peek(_csq: PIO_CSQ, irp: sys::PIRP, _context: PVOID) -> PIRP {
    irp.cast()
}

#[spin_lock_safe(DRIVER_STARTIO, types = wdk_sys)]
unsafe extern "C" fn start_io(device: PDEVICE_OBJECT, irp: *const wdk_sys::IRP) {
    assert!(device.is_null() && irp.is_null());
}

fn registered() -> PDRIVER_DISPATCH {
    let mut driver = DRIVER_OBJECT::default();
    driver.MajorFunction[IRP_MJ_READ as usize] = Some(dispatch);
    driver.MajorFunction[IRP_MJ_READ as usize]
}

#[test]
fn a_dispatch_routine_of_the_table_completes() {
    let device = Device::new(Extension::new(0));
    let routine = registered().expect("it was put in");
    for number in 1..=2 {
        let request = Request::new(sys::IRP_MJ_READ).with_device(device.as_ptr());
        let sent = request.send(|irp| {
            // SAFETY: the device has the extension, and the request is the routine's to complete.
            unsafe { routine(device.as_ptr().cast(), irp.cast()) }
        });
        let completion = sent.completion().expect("it is completed");
        assert_eq!(
            (completion.status, completion.information),
            (STATUS_SUCCESS, number)
        );
    }
}

#[test]
fn a_cancel_routine_is_called_with_its_lock_and_releases_it() {
    let device = Device::new(Extension::new(0));
    let request = pended_for(device.as_ptr());
    // SAFETY: the routine has that role.
    let routine = unsafe { cancel_routine(cancel) };
    // SAFETY: the request is in no queue.
    let waiting = unsafe { irp_of(&request).into_cancelable(routine) }.expect("it is not canceled");
    assert!(request.cancel());
    assert!(waiting.take().is_none(), "the cancel routine had it");
    let completion = request.completion().expect("it is completed");
    assert_eq!(completion.status, STATUS_CANCELLED);
    assert_eq!(
        (locks_held(), *device.extension().acquire(&enter())),
        (0, 1)
    );
}

#[test]
fn pointers_of_either_crate_and_contexts_come_through() {
    let none = std::ptr::null_mut();
    let extension = Extension::new(0);
    let context = (&raw const extension).cast_mut();
    // SAFETY: the routine takes this context.
    unsafe { dpc(std::ptr::null_mut(), context.cast(), none, none) };
    assert_eq!(*extension.acquire(&enter()), 1);
    let irp = std::ptr::dangling_mut::<wdk_sys::IRP>();
    // SAFETY: the routine only returns the pointer.
    assert_eq!(unsafe { peek(std::ptr::null_mut(), irp, none) }, irp);
    // SAFETY: the routine takes raw pointers.
    unsafe { start_io(std::ptr::null_mut(), std::ptr::null_mut()) };
}
