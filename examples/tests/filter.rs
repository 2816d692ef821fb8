//! Tests the filter one request after the other, and then with a smaller workload of the example.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

extern crate alloc;

#[path = "../filter/disk.rs"]
mod disk;
#[path = "../filter/driver/mod.rs"]
mod driver;
#[path = "../filter/workload.rs"]
mod workload;

use ramdisk::workload::Failure;
use spin_lock_safe::simulated_kernel::{self, Device, Request, SentRequest};
use spin_lock_safe::sys::{
    IRP_MJ_READ, IRP_MJ_WRITE, NTSTATUS, STATUS_CANCELLED, STATUS_DEVICE_BUSY,
    STATUS_INVALID_DEVICE_REQUEST, STATUS_PENDING, STATUS_SUCCESS,
};

use disk::Disk;
use driver::{Counts, FilterExtension, HELD_AT_MOST, IOCTL_PAUSE, IOCTL_RESUME};
use workload::Plan;

/// The fields are dropped from the first to the last.
struct Stack {
    filter: Device<FilterExtension>,
    disk: Device<Disk>,
}

impl Stack {
    fn new(busy_for_one_of: u64) -> Self {
        let disk = disk::device(busy_for_one_of);
        // SAFETY: the disk is the last field.
        let filter = unsafe { driver::attach(&disk) }.expect("there is memory");
        Self { filter, disk }
    }

    fn send(&self, major: u8) -> SentRequest {
        self.filter.send(Request::new(major))
    }

    fn control(&self, code: u32) -> NTSTATUS {
        let request = Request::device_control(code, &[], 0);
        self.filter.send(request).dispatch_status()
    }

    fn counts(&self) -> Counts {
        workload::query(&self.filter).expect("it is answered")
    }
}

/// Sends a request. The filter marks each read and write pending.
#[track_caller]
fn assert_completed(request: &SentRequest, status: NTSTATUS) {
    assert_eq!(request.dispatch_status(), STATUS_PENDING);
    let completion = request.completion().expect("it is completed");
    assert!(completion.pending_returned);
    assert_eq!(completion.status, status);
}

/// Makes a disk that is too busy only for its first request.
const SELDOM: u64 = u64::MAX;

#[test]
fn a_request_is_passed_on() {
    let stack = Stack::new(SELDOM);
    for major in [IRP_MJ_READ, IRP_MJ_WRITE] {
        assert_completed(&stack.send(major), STATUS_SUCCESS);
    }
    let counts = stack.counts();
    assert_eq!((counts.passed_on, counts.retried), (2, 1));
    assert_eq!(stack.disk.extension().requests(), 3);
}

#[test]
fn a_busy_disk_is_asked_twice() {
    let stack = Stack::new(1);
    assert_completed(&stack.send(IRP_MJ_READ), STATUS_DEVICE_BUSY);
    assert_eq!(stack.counts().retried, 1);
    assert_eq!(stack.disk.extension().requests(), 2);
}

#[test]
fn a_paused_filter_holds_what_comes() {
    let stack = Stack::new(SELDOM);
    assert_eq!(stack.control(IOCTL_PAUSE), STATUS_SUCCESS);
    let [kept, canceled] = [IRP_MJ_READ, IRP_MJ_WRITE].map(|major| stack.send(major));
    assert!(!kept.is_completed());
    assert!(canceled.cancel());
    assert_completed(&canceled, STATUS_CANCELLED);
    assert_eq!(stack.disk.extension().requests(), 0);
    assert_eq!(stack.control(IOCTL_RESUME), STATUS_SUCCESS);
    assert_completed(&kept, STATUS_SUCCESS);
    assert_completed(&stack.send(IRP_MJ_READ), STATUS_SUCCESS);
    let expected = Counts {
        passed_on: 2,
        retried: 1,
        held: 2,
        canceled: 1,
        refused: 0,
    };
    assert_eq!(stack.counts(), expected);
}

#[test]
fn a_filter_that_is_full_refuses() {
    let stack = Stack::new(SELDOM);
    assert_eq!(stack.control(IOCTL_PAUSE), STATUS_SUCCESS);
    let held: Vec<_> = (0..HELD_AT_MOST).map(|_| stack.send(IRP_MJ_READ)).collect();
    assert_completed(&stack.send(IRP_MJ_READ), STATUS_DEVICE_BUSY);
    assert_eq!(stack.counts().refused, 1);
    assert_eq!(stack.control(IOCTL_RESUME), STATUS_SUCCESS);
    for request in &held {
        assert_completed(request, STATUS_SUCCESS);
    }
}

#[test]
fn another_control_code_is_the_disks() {
    let stack = Stack::new(SELDOM);
    assert_eq!(stack.control(0), STATUS_INVALID_DEVICE_REQUEST);
}

#[test]
fn the_workload_runs() -> Result<(), Failure> {
    let totals = workload::run(&Plan {
        seed: 7,
        users: 3,
        batches: 50,
        batch: 12,
        busy_for_one_of: 5,
    })?;
    assert_ne!(totals.pauses, 0);
    assert_ne!(totals.counts.retried, 0);
    assert_eq!(simulated_kernel::statistics().violations, 0);
    Ok(())
}
