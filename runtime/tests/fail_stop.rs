//! A violation in a routine of the driver ends the process with a report.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]
#![cfg(not(miri))] // the tests start processes

mod common;

use std::mem;
use std::panic;
use std::ptr;

use common::child::{assert_ends, is_child};
use common::enter;
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::{Device, Request};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, IRP, IRP_MJ_READ, NTSTATUS, PCANCELED_IRP, PIO_CSQ, PSCSI_REQUEST_BLOCK,
    STATUS_SUCCESS,
};
use spin_lock_safe::{
    CancelSpinLockGuard, DeviceObject, HeldOnEntry, HeldOnReturn, Irp, SpinLock, spin_lock_safe,
};

static LOCK: SpinLock<()> = SpinLock::new(());

/// Leaks a guard and completes.
unsafe extern "system" fn read(_: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    let mut token = enter();
    mem::forget(LOCK.acquire(&token));
    // SAFETY: the system hands over the request.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(&mut token, irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

#[test]
fn the_process_ends() {
    let complete_under_a_leaked_guard = || {
        // SAFETY: the routine breaks the rule, which the test is about.
        let device = unsafe { Device::new(()).with_dispatch(IRP_MJ_READ, read) };
        drop(device.send(Request::new(IRP_MJ_READ)));
    };
    assert_ends(
        "the_process_ends",
        complete_under_a_leaked_guard,
        &[
            "DRIVER_VIOLATION (0x121): IofCompleteRequest at ",
            file!(),
            "a request is completed while 1 spin lock is held",
            "held: the spin lock at 0x",
            "acquired by KeAcquireSpinLockRaiseToDpc at ",
            file!(),
        ],
    );
}

/// Acquires the lock when it is dropped.
struct AcquiresAgain;

impl Drop for AcquiresAgain {
    fn drop(&mut self) {
        drop(LOCK.acquire(&enter()));
    }
}

#[test]
fn a_lock_acquired_twice_ends_it_even_while_a_panic_unwinds() {
    let twice = || {
        let token = enter();
        let _first = LOCK.acquire(&token);
        let _on_drop = AcquiresAgain;
        assert!(!is_child(), "on purpose");
    };
    let parts = [
        "on purpose",
        "while a panic unwinds: SPIN_LOCK_ALREADY_OWNED (0xf): ",
        file!(),
        "deadlock",
    ];
    let caught = || _ = panic::catch_unwind(twice);
    assert_ends(
        "a_lock_acquired_twice_ends_it_even_while_a_panic_unwinds",
        caught,
        &parts,
    );
}

#[spin_lock_safe(HW_BUILDIO)]
unsafe extern "system" fn build_io(extension: &u32, _: PSCSI_REQUEST_BLOCK) -> u8 {
    u8::from(*extension == 0)
}

#[test]
fn null_for_a_reference_ends_it() {
    // SAFETY: null is passed, which the test is about.
    let call = || _ = unsafe { build_io(ptr::null_mut(), ptr::null_mut()) };
    let line = line_of("fn build_io");
    let parts = [
        "DRIVER_VIOLATION (0x121): build_io at ",
        &format!("{}:{line}:", file!()),
        "the system passed null for the parameter `extension`",
    ];
    assert_ends("null_for_a_reference_ends_it", call, &parts);
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, _: Irp, _guard: CancelSpinLockGuard<'_>) {}

#[test]
fn null_for_the_request_of_a_cancel_routine_ends_it() {
    // SAFETY: null is passed, which the test is about.
    let irp: PCANCELED_IRP = unsafe { mem::zeroed() };
    // SAFETY: as above.
    let call = || unsafe { cancel(ptr::null_mut(), irp) };
    let line = line_of("fn cancel");
    let parts = [
        "DRIVER_VIOLATION (0x121): cancel at ",
        &format!("{}:{line}:", file!()),
        "the system passed null for the parameter `Irp`",
    ];
    assert_ends(
        "null_for_the_request_of_a_cancel_routine_ends_it",
        call,
        &parts,
    );
}

/// Returns the first line of this file that contains this text.
fn line_of(text: &str) -> usize {
    let mut lines = include_str!("fail_stop.rs").lines();
    lines
        .position(|line| line.contains(text))
        .map_or(0, |line| line + 1)
}

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
unsafe extern "system" fn leaves_nothing(_: PIO_CSQ, _irql: HeldOnReturn<'_>) {}

#[test]
fn a_lock_that_is_not_left_held_ends_it() {
    let mut irql = 0_u8;
    // SAFETY: the routine breaks its promise, which the test is about.
    let call = || unsafe { leaves_nothing(ptr::null_mut(), &raw mut irql) };
    let parts = [
        "DRIVER_VIOLATION (0x121)",
        "returns without the lock to leave",
    ];
    assert_ends("a_lock_that_is_not_left_held_ends_it", call, &parts);
}

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
unsafe extern "system" fn keeps_what_to_leave(_: PIO_CSQ, irql: HeldOnReturn<'_>) {
    keep(irql);
}

fn keep(irql: HeldOnReturn<'_>) {
    Box::leak(Box::new(irql));
}

#[test]
fn a_lock_that_stays_to_be_left_ends_it() {
    let mut irql = 0_u8;
    // SAFETY: the routine breaks its promise, which the test is about.
    let call = || unsafe { keeps_what_to_leave(ptr::null_mut(), &raw mut irql) };
    let parts = [
        "DRIVER_VIOLATION (0x121)",
        "returns without the lock to leave",
    ];
    let name = "a_lock_that_stays_to_be_left_ends_it";
    assert_ends(name, call, &parts);
}

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
unsafe extern "system" fn releases_nothing(_: PIO_CSQ, _held: HeldOnEntry<'_>) {}

#[test]
fn a_lock_that_is_not_released_ends_it() {
    // SAFETY: the routine breaks its promise, which the test is about.
    let call = || unsafe { releases_nothing(ptr::null_mut(), 0) };
    let parts = [
        "DRIVER_VIOLATION (0x121)",
        "returns while 1 spin lock is held",
    ];
    assert_ends("a_lock_that_is_not_released_ends_it", call, &parts);
}
