//! In a routine of the driver a violation ends the process, and says why.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]
#![cfg(not(miri))] // it starts a process

mod common;

use std::env;
use std::process::{Command, Output};

use common::{assert_reports, enter};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::simulated::{Device, Request};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, IRP_MJ_READ, NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{Irp, SpinLock};

const IN_CHILD: &str = "SPIN_LOCK_SAFE_IN_CHILD";

static LOCK: SpinLock<()> = SpinLock::new(());

/// Leaks a guard and completes.
unsafe extern "system" fn read(_: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    let mut token = enter();
    std::mem::forget(LOCK.acquire(&token));
    // SAFETY: the system hands over the request.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(&mut token, irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

fn run_in_child(test: &str) -> Output {
    let this = env::current_exe().expect("the test has a path");
    Command::new(this)
        .args(["--exact", test, "--nocapture"])
        .env(IN_CHILD, "1")
        .output()
        .expect("the test can be started")
}

#[test]
fn the_process_ends() {
    if env::var_os(IN_CHILD).is_some() {
        let sent_after = {
            // SAFETY: the routine breaks the rule, which is what is tested.
            let device = unsafe { Device::new(()).with_dispatch(IRP_MJ_READ, read) };
            device.send(Request::new(IRP_MJ_READ))
        };
        println!("carried on: {sent_after:?}");
        return;
    }
    let output = run_in_child("the_process_ends");
    assert!(!output.status.success());
    assert!(!String::from_utf8_lossy(&output.stdout).contains("carried on"));
    assert_reports(
        &String::from_utf8_lossy(&output.stderr),
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
