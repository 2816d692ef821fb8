//! A leaked guard stops the context before it completes.

mod common;

use std::cell::RefCell;
use std::mem::{self, ManuallyDrop};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::thread;

use common::{assert_reports, enter, irp_of, panic_of, pended};
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoStartNextPacket,
};
use spin_lock_safe::simulated_kernel::{self, Device, SentRequest, at_irql};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, DISPATCH_LEVEL, IRP, IoReleaseCancelSpinLock, IoStartPacket, PASSIVE_LEVEL,
};
use spin_lock_safe::{DeviceObject, LockToken, SpinLock};

const LEAKS: [Leak; 4] = [
    Leak::Forget,
    Leak::ManuallyDrop,
    Leak::LeakedBox,
    Leak::RcCycle,
];
const GUARDS: [Guard; 5] = [
    Guard::Ordinary,
    Guard::Dpc,
    Guard::Try,
    Guard::Sole,
    Guard::Cancel,
];

#[derive(Clone, Copy)]
enum Leak {
    Forget,
    ManuallyDrop,
    LeakedBox,
    RcCycle,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Guard {
    Ordinary,
    Dpc,
    Try,
    Sole,
    Cancel,
}

struct Node<G> {
    _guard: G,
    itself: RefCell<Option<Rc<Self>>>,
}

impl Leak {
    fn leak<G>(self, guard: G) {
        match self {
            Self::Forget => mem::forget(guard),
            Self::ManuallyDrop => _ = ManuallyDrop::new(guard),
            Self::LeakedBox => _ = Box::leak(Box::new(guard)),
            Self::RcCycle => {
                let node = Rc::new(Node {
                    _guard: guard,
                    itself: RefCell::new(None),
                });
                *node.itself.borrow_mut() = Some(Rc::clone(&node));
            }
        }
    }
}

impl Guard {
    fn acquire_and(self, leak: Leak, lock: &SpinLock<()>, token: &mut LockToken) {
        match self {
            Self::Ordinary => leak.leak(lock.acquire(token)),
            Self::Dpc => leak.leak(lock.acquire_at_dpc_level(token)),
            Self::Try => leak.leak(lock.try_acquire_at_dpc_level(token)),
            Self::Sole => leak.leak(lock.acquire_sole(token)),
            Self::Cancel => leak.leak(IoAcquireCancelSpinLock(token)),
        }
    }

    fn acquired_by(self) -> &'static str {
        match self {
            Self::Ordinary | Self::Sole => "acquired by KeAcquireSpinLockRaiseToDpc at",
            Self::Dpc => "acquired by KeAcquireSpinLockAtDpcLevel at",
            Self::Try => "acquired by KeTryToAcquireSpinLockAtDpcLevel at",
            Self::Cancel => "held: the cancel spin lock, acquired by IoAcquireCancelSpinLock at",
        }
    }
}

/// Leaks every kind of guard in every way, calls `action`, and checks the report.
fn for_every_leak(said: &[&str], action: impl Fn(LockToken) + Sync) {
    let all = LEAKS
        .iter()
        .flat_map(|l| GUARDS.iter().map(move |g| (*l, *g)));
    // Miri is slow. 4 is coprime to the number of guards, so every kind of guard is tested.
    for (leak, guard) in all.step_by(if cfg!(miri) { 4 } else { 1 }) {
        let report = thread::scope(|scope| {
            scope
                .spawn(|| leak_and_act(leak, guard, &action))
                .join()
                .unwrap_or_default()
        });
        assert_reports(&report, said);
        assert_reports(&report, &[guard.acquired_by(), file!()]);
    }
}

fn leak_and_act(leak: Leak, guard: Guard, action: impl Fn(LockToken)) -> String {
    let lock = SpinLock::new(());
    let mut report = String::new();
    let in_dpc = || {
        report = panic_of(|| {
            let mut token = enter();
            guard.acquire_and(leak, &lock, &mut token);
            action(token);
        });
        assert_eq!(simulated_kernel::locks_held(), 1, "the lock is still held");
        if guard == Guard::Cancel {
            // The other tests need this lock.
            // SAFETY: the lock is held, and guards nothing.
            unsafe { IoReleaseCancelSpinLock(DISPATCH_LEVEL) };
        }
    };
    // The IRQL cannot go down with the lock held, which causes another report.
    _ = catch_unwind(AssertUnwindSafe(|| at_irql(DISPATCH_LEVEL, in_dpc)));
    report
}

#[test]
fn nothing_is_completed() {
    let request: SentRequest = pended();
    for_every_leak(
        &[
            "DRIVER_VIOLATION (0x121): IofCompleteRequest at",
            file!(),
            "a request is completed while 1 spin lock is held",
        ],
        |mut token| IoCompleteRequest(&mut token, irp_of(&request), IO_NO_INCREMENT),
    );
    assert!(!request.is_completed());
    IoCompleteRequest(&mut enter(), irp_of(&request), IO_NO_INCREMENT);
    assert!(request.is_completed());
}

unsafe extern "system" fn start_io(_: *mut DEVICE_OBJECT, _: *mut IRP) {}

#[test]
fn no_next_request_is_started() {
    // SAFETY: the routine does nothing.
    let device = unsafe { Device::new(()).with_start_io(start_io) };
    for _ in 0..2 {
        // SAFETY: the device and the request are valid, and there is no key.
        unsafe { IoStartPacket(device.as_ptr(), pended().as_ptr(), std::ptr::null(), None) };
    }
    // SAFETY: the device lives to the end of the test.
    let object = unsafe { DeviceObject::from_raw(device.as_ptr()) };
    for_every_leak(
        &[
            "DRIVER_VIOLATION (0x121): IoStartNextPacket at",
            file!(),
            "a request may be started while 1 spin lock is held",
        ],
        |mut token| IoStartNextPacket(&mut token, object, false),
    );
    assert_eq!(device.queued(), 1);
}

#[test]
fn no_handler_returns() {
    for_every_leak(
        &[
            "DRIVER_VIOLATION (0x121): the handler at",
            "the routine returns while 1 spin lock is held",
        ],
        drop,
    );
}

#[test]
fn the_token_counts_by_itself() {
    let request = pended();
    let report = panic_of(|| {
        let mut token = enter();
        mem::forget(IoAcquireCancelSpinLock(&token));
        // SAFETY: the lock is held. The kernel does not know that its guard is leaked.
        unsafe { IoReleaseCancelSpinLock(PASSIVE_LEVEL) };
        assert_eq!(simulated_kernel::locks_held(), 0);
        IoCompleteRequest(&mut token, irp_of(&request), IO_NO_INCREMENT);
    });
    assert_reports(
        &report,
        &["(0x121): IofCompleteRequest at ", "1 spin lock is held"],
    );
    assert!(!request.is_completed());
}
