//! Spin locks exclude other holders among real threads.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use common::enter;
use spin_lock_safe::ddi::{IoAcquireCancelSpinLock, KeTryToAcquireSpinLockAtDpcLevel};
use spin_lock_safe::simulated_kernel::at_irql;
use spin_lock_safe::sys::DISPATCH_LEVEL;
use spin_lock_safe::{LockToken, SpinLock};

const THREADS: usize = 4;
const ROUNDS: usize = if cfg!(miri) { 25 } else { 20_000 };

fn in_all_threads(f: impl Fn(&LockToken) + Sync) {
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let token = enter();
                (0..ROUNDS).for_each(|_| f(&token));
            });
        }
    });
}

#[test]
fn ordinary_acquires() {
    let count = SpinLock::new(0);
    in_all_threads(|token| *count.acquire(token) += 1);
    assert_eq!(count.into_inner(), THREADS * ROUNDS);
}

#[test]
fn acquires_at_dpc_level() {
    let count = SpinLock::new(0);
    in_all_threads(|token| {
        at_irql(DISPATCH_LEVEL, || *count.acquire_at_dpc_level(token) += 1);
    });
    assert_eq!(count.into_inner(), THREADS * ROUNDS);
}

#[test]
fn tries_among_acquires() {
    let count = SpinLock::new(0);
    let failed = AtomicUsize::new(0);
    in_all_threads(|token| {
        at_irql(DISPATCH_LEVEL, || {
            if let Some(mut count) = KeTryToAcquireSpinLockAtDpcLevel(token, &count) {
                *count += 1;
            } else {
                failed.fetch_add(1, Ordering::Relaxed);
                *count.acquire(token) += 1;
            }
        });
    });
    // The first thread finds the lock free.
    assert!(failed.into_inner() < THREADS * ROUNDS);
    assert_eq!(count.into_inner(), THREADS * ROUNDS);
}

#[test]
fn the_cancel_spin_lock() {
    // Read and written in two steps, which only the lock makes atomic.
    let count = AtomicUsize::new(0);
    in_all_threads(|token| {
        let guard = IoAcquireCancelSpinLock(token);
        let before = count.load(Ordering::Relaxed);
        std::hint::spin_loop();
        count.store(before + 1, Ordering::Relaxed);
        guard.release();
    });
    assert_eq!(count.into_inner(), THREADS * ROUNDS);
}

#[test]
fn nested_locks_in_one_order() {
    let outer = SpinLock::new(0);
    let inner = SpinLock::new(0);
    in_all_threads(|token| {
        let mut outer = outer.acquire(token);
        let mut inner = inner.acquire(token);
        *outer += 1;
        *inner += *outer;
        drop(outer);
    });
    let total = THREADS * ROUNDS;
    assert_eq!(outer.into_inner(), total);
    assert_eq!(inner.into_inner(), total * (total + 1) / 2);
}
