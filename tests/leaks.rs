//! Guards that are leaked where the attribute cannot see it. The run-time count stops the driver.
//!
//! Such a driver compiles. Before it completes, or when its routine returns, the token's count
//! is not 0. A routine of the driver cannot unwind, so its panic ends the process. So each
//! routine runs in a process of its own.

#![expect(clippy::expect_used, reason = "a test fails by a panic")]

use std::cell::RefCell;
use std::env;
use std::mem::{self, forget as put_away};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Command, Output};
use std::rc::Rc;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::simulated_kernel::{Device, Request};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, IRP, IRP_MJ_READ, NTSTATUS, STATUS_PENDING, STATUS_SUCCESS,
};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

type Dispatch = unsafe extern "system" fn(*const DEVICE_OBJECT, *mut IRP) -> NTSTATUS;

/// What one process does, and what its report must say, or nothing if there is no violation.
struct Scenario {
    name: &'static str,
    dispatch: Dispatch,
    report: &'static str,
}

const SCENARIOS: [Scenario; 6] = [
    Scenario {
        name: "released",
        dispatch: released,
        report: "",
    },
    Scenario {
        name: "leaked by a helper",
        dispatch: leaked_by_helper,
        report: "a request is completed while 1 spin lock is held",
    },
    Scenario {
        name: "leaked by a renamed function",
        dispatch: leaked_by_renamed_function,
        report: "a request is completed while 1 spin lock is held",
    },
    Scenario {
        name: "leaked in a cycle",
        dispatch: leaked_in_cycle,
        report: "a request is completed while 1 spin lock is held",
    },
    Scenario {
        name: "leaked before the next packet",
        dispatch: leaked_before_next_packet,
        report: "a request may be started while 1 spin lock is held",
    },
    Scenario {
        name: "leaked until the return",
        dispatch: leaked_until_return,
        report: "the routine returns while 1 spin lock is held",
    },
];

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn released(_: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    *OPEN.acquire() += 1;
    // SAFETY: the system hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

/// Keeps its argument, which its signature does not show.
fn keep<T>(value: T) {
    mem::forget(value);
}

#[spin_lock_safe]
unsafe extern "system" fn leaked_by_helper(_: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    keep(OPEN.acquire());
    // SAFETY: the system hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

#[spin_lock_safe]
unsafe extern "system" fn leaked_by_renamed_function(
    _: *const DEVICE_OBJECT,
    irp: *mut IRP,
) -> NTSTATUS {
    put_away(OPEN.acquire());
    // SAFETY: the system hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

struct Node<'a> {
    _guard: SpinLockGuard<'a, u32>,
    itself: RefCell<Option<Rc<Self>>>,
}

#[spin_lock_safe]
unsafe extern "system" fn leaked_in_cycle(_: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    let node = Rc::new(Node {
        _guard: OPEN.acquire(),
        itself: RefCell::new(None),
    });
    node.itself.replace(Some(Rc::clone(&node)));
    drop(node);
    // SAFETY: the system hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

#[spin_lock_safe]
unsafe extern "system" fn leaked_before_next_packet(
    device: *const DEVICE_OBJECT,
    _: *mut IRP,
) -> NTSTATUS {
    // SAFETY: the system calls with a valid device.
    let device = unsafe { DeviceObject::from_raw(device.cast_mut()) };
    keep(OPEN.acquire());
    IoStartNextPacket(device, false);
    STATUS_PENDING
}

#[spin_lock_safe]
unsafe extern "system" fn leaked_until_return(_: *const DEVICE_OBJECT, _: *mut IRP) -> NTSTATUS {
    keep(OPEN.acquire());
    STATUS_PENDING
}

const SCENARIO: &str = "SPIN_LOCK_SAFE_SCENARIO";
const COMPLETED: &str = "the request was completed";

fn run_in_child(scenario: &Scenario) -> Output {
    Command::new(env::current_exe().expect("the path of this test"))
        .args(["child", "--exact", "--nocapture"])
        .env(SCENARIO, scenario.name)
        .output()
        .expect("a process")
}

#[test]
fn leaked_guards_stop_the_driver() {
    for scenario in &SCENARIOS {
        let output = run_in_child(scenario);
        let stdout = String::from_utf8_lossy(&output.stdout);
        let stderr = String::from_utf8_lossy(&output.stderr);
        let goes_well = scenario.report.is_empty();
        let name = scenario.name;
        assert_eq!(output.status.success(), goes_well, "{name}: {stderr}");
        assert_eq!(stdout.contains(COMPLETED), goes_well, "{name}: {stdout}");
        let stopped = stderr.contains("DRIVER_VIOLATION (0x121)");
        assert_eq!(stopped, !goes_well, "{name}: {stderr}");
        assert!(stderr.contains(scenario.report), "{name}: {stderr}");
    }
}

/// Runs one scenario, in the process that [`run_in_child`] starts.
#[test]
fn child() {
    let Ok(name) = env::var(SCENARIO) else { return };
    let mut scenarios = SCENARIOS.iter();
    let scenario = scenarios.find(|scenario| scenario.name == name);
    let dispatch = scenario.expect("a scenario of that name").dispatch;
    // SAFETY: the routine may be called for any device, and completes what it is sent.
    let device = unsafe { Device::new(()).with_dispatch(IRP_MJ_READ, dispatch) };
    let request = Request::new(IRP_MJ_READ).on_completion(|_| println!("{COMPLETED}"));
    drop(device.send(request));
}

/// Leaks a guard in a helper with a declared token, whose panic a test can catch.
#[spin_lock_safe]
fn leak_and_complete(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    keep(open.acquire());
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[test]
fn leaked_guard_stops_a_helper() {
    let open = SpinLock::new(0);
    let mut sent = None;
    let request = Request::new(IRP_MJ_READ).send(|irp| {
        sent = Some(irp);
        STATUS_PENDING
    });
    let irp = sent.expect("the request's address");
    let stopped = catch_unwind(AssertUnwindSafe(|| {
        // SAFETY: the context has no other token and holds no lock.
        let mut token = unsafe { LockToken::enter() };
        // SAFETY: the request was sent to this test.
        leak_and_complete(&open, unsafe { Irp::from_raw(irp) }, &mut token);
    }));
    let report = *stopped
        .expect_err("a stop")
        .downcast::<String>()
        .expect("a report");
    assert!(report.contains("DRIVER_VIOLATION (0x121)"), "{report}");
    assert!(!request.is_completed());
}
