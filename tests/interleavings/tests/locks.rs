//! Each kind of lock excludes other holders, and its release restores the IRQL.

extern crate spin_lock_safe_interleaved as spin_lock_safe;

mod common;

use std::pin::pin;
use std::sync::{Mutex, MutexGuard, PoisonError};

use common::{Outcomes, add_one, enter, every, many, step, thread, together};
use spin_lock_safe::ddi::{IoAcquireCancelSpinLock, KeTryToAcquireSpinLockAtDpcLevel};
use spin_lock_safe::simulated_kernel::{
    Adapter, Interrupt, at_irql, current_irql, locks_held, violations,
};
use spin_lock_safe::sys::DISPATCH_LEVEL;
use spin_lock_safe::{
    ExSpinLock, InterruptSpinLock, LockQueueHandle, LockToken, QueuedSpinLock, SpinLock,
    StorPortLockHandle, StorPortSpinLock,
};

/// Counts in two threads under a lock.
fn two_count<L: Sync>(lock: &L, count: fn(&L, &LockToken)) {
    together(|| count(lock, &enter()), || count(lock, &enter()));
}

#[test]
fn an_ordinary_lock() {
    every(|| {
        let lock = SpinLock::new(0);
        two_count(&lock, |lock, token| {
            let mut count = lock.acquire(token);
            assert_eq!((current_irql(), locks_held()), (DISPATCH_LEVEL, 1));
            add_one(&mut count);
        });
        assert_eq!(lock.into_inner(), 2);
    });
}

#[test]
fn three_threads_that_count_twice() {
    many(|| {
        let lock = SpinLock::new(0);
        shuttle::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    thread(|| {
                        let token = enter();
                        (0..2).for_each(|_| add_one(&mut lock.acquire(&token)));
                    });
                });
            }
        });
        assert_eq!(violations(), []);
        assert_eq!(lock.into_inner(), 6);
    });
}

#[test]
fn a_try_beside_an_acquire() {
    let tries = Outcomes::default();
    let noted = tries.clone();
    every(move || {
        let lock = SpinLock::new(0);
        let mut got_it = false;
        together(
            || add_one(&mut lock.acquire(&enter())),
            || {
                at_irql(DISPATCH_LEVEL, || {
                    let token = enter();
                    if let Some(mut count) = KeTryToAcquireSpinLockAtDpcLevel(&token, &lock) {
                        got_it = true;
                        add_one(&mut count);
                    }
                });
            },
        );
        assert_eq!(lock.into_inner(), 1 + usize::from(got_it));
        noted.note(got_it);
    });
    assert_eq!(tries.all(), [false, true]);
}

#[test]
fn the_cancel_spin_lock() {
    every(|| {
        let mut count = 0;
        let shared = Shared(&raw mut count);
        two_count(&shared, |shared, token| {
            let guard = IoAcquireCancelSpinLock(token);
            // SAFETY: the lock is held, which is what the test is about.
            add_one(unsafe { &mut *shared.0 });
            guard.release();
        });
        assert_eq!(count, 2);
    });
}

/// The value that a lock without a value of its own guards.
struct Shared(*mut usize);

// SAFETY: the checker runs its threads in one real thread, so a defect of the lock is no data race.
unsafe impl Sync for Shared {}

#[test]
fn a_queued_lock() {
    every(|| {
        let lock = QueuedSpinLock::new(0);
        two_count(&lock, |lock, token| {
            add_one(&mut lock.acquire_in_stack_queued(pin!(LockQueueHandle::new()), token));
        });
        assert_eq!(lock.into_inner(), 2);
    });
}

#[test]
fn two_writers() {
    every(|| {
        let lock = ExSpinLock::new(0);
        two_count(&lock, |lock, token| {
            add_one(&mut lock.acquire_exclusive(token));
        });
        assert_eq!(lock.into_inner(), 2);
    });
}

#[test]
fn a_reader_sees_no_half_of_a_write() {
    let seen = Outcomes::default();
    let noted = seen.clone();
    every(move || {
        let lock = ExSpinLock::new((0, 0));
        together(
            || {
                let token = enter();
                let mut halves = lock.acquire_exclusive(&token);
                halves.0 += 1;
                step();
                halves.1 += 1;
            },
            || {
                let token = enter();
                let halves = lock.acquire_shared(&token);
                let first = halves.0;
                step();
                assert_eq!(first, halves.1);
                noted.note(first);
            },
        );
    });
    assert_eq!(seen.all(), [0, 1]);
}

#[test]
fn readers_do_not_wait_for_each_other() {
    let inside = Outcomes::default();
    let noted = inside.clone();
    every(move || {
        let lock = ExSpinLock::new(());
        let readers = Mutex::new(0);
        let read = || {
            let token = enter();
            let guard = lock.acquire_shared(&token);
            *count(&readers) += 1;
            step();
            noted.note(*count(&readers));
            *count(&readers) -= 1;
            drop(guard);
        };
        together(read, read);
    });
    assert_eq!(inside.all(), [1, 2]);
}

#[test]
fn a_writer_waits_for_all_readers() {
    many(|| {
        let lock = ExSpinLock::new((0, 0));
        let read = || {
            thread(|| {
                let token = enter();
                let halves = lock.acquire_shared(&token);
                let first = halves.0;
                step();
                assert_eq!(first, halves.1);
            });
        };
        shuttle::thread::scope(|scope| {
            scope.spawn(read);
            scope.spawn(read);
            scope.spawn(|| {
                thread(|| {
                    let token = enter();
                    let mut halves = lock.acquire_exclusive(&token);
                    halves.0 += 1;
                    step();
                    halves.1 += 1;
                });
            });
        });
        assert_eq!(violations(), []);
    });
}

#[test]
fn the_lock_of_an_interrupt() {
    many(|| {
        let interrupt = Interrupt::new(5);
        // SAFETY: the interrupt lives as long as the schedule.
        let lock = unsafe { InterruptSpinLock::new(interrupt.as_ptr(), 0) };
        two_count(&lock, |lock, token| {
            let mut count = lock.acquire(token);
            assert_eq!(current_irql(), 5);
            add_one(&mut count);
        });
        assert_eq!(*lock.acquire(&enter()), 2);
    });
}

#[test]
fn a_service_routine_beside_its_driver() {
    many(|| {
        let interrupt = Interrupt::new(5);
        // SAFETY: the interrupt lives as long as the schedule.
        let lock = unsafe { InterruptSpinLock::new(interrupt.as_ptr(), ()) };
        let mut count = 0;
        let shared = Shared(&raw mut count);
        let shared = &shared;
        together(
            || {
                let token = enter();
                let _guard = lock.acquire(&token);
                // SAFETY: the lock is held, which is what the test is about.
                add_one(unsafe { &mut *shared.0 });
            },
            || {
                interrupt.service(|| {
                    // SAFETY: as above.
                    add_one(unsafe { &mut *shared.0 });
                });
            },
        );
        assert_eq!(count, 2);
    });
}

#[test]
fn storports_start_io_lock() {
    many(|| {
        let adapter = Adapter::new(5);
        // SAFETY: the adapter lives as long as the schedule.
        let lock = unsafe { StorPortSpinLock::start_io(adapter.device_extension(), 0) };
        two_count(&lock, |lock, token| {
            let handle = pin!(StorPortLockHandle::new());
            add_one(&mut lock.acquire_with_handle(handle, token));
        });
        let handle = pin!(StorPortLockHandle::new());
        assert_eq!(*lock.acquire_with_handle(handle, &enter()), 2);
    });
}

#[test]
fn nested_locks_in_one_order() {
    many(|| {
        let outer = SpinLock::new(0);
        let inner = SpinLock::new(0);
        let both = || {
            let token = enter();
            let mut first = outer.acquire(&token);
            let mut second = inner.acquire(&token);
            add_one(&mut first);
            drop(first);
            assert_eq!(current_irql(), DISPATCH_LEVEL);
            add_one(&mut second);
        };
        together(both, both);
        assert_eq!((outer.into_inner(), inner.into_inner()), (2, 2));
    });
}

fn count(readers: &Mutex<usize>) -> MutexGuard<'_, usize> {
    readers.lock().unwrap_or_else(PoisonError::into_inner)
}
