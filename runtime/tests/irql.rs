//! The IRQL is restored when the last lock is released, in any order.

mod common;

use common::enter;
use spin_lock_safe::ddi::IoAcquireCancelSpinLock;
use spin_lock_safe::simulated_kernel::{at_irql, current_irql, locks_held};
use spin_lock_safe::sys::{APC_LEVEL, DISPATCH_LEVEL, KIRQL, PASSIVE_LEVEL};
use spin_lock_safe::{CancelSpinLockGuard, DpcSpinLockGuard, LockToken, SpinLock, SpinLockGuard};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Acquire,
    AtDpcLevel,
    TryAtDpcLevel,
    Cancel,
}

use Way::{Acquire, AtDpcLevel, Cancel, TryAtDpcLevel};

#[expect(dead_code, reason = "the guards are only dropped")]
enum Guard<'a> {
    Ordinary(SpinLockGuard<'a, ()>),
    Dpc(DpcSpinLockGuard<'a, ()>),
    Cancel(CancelSpinLockGuard<'a>),
}

const WAYS: [Way; 4] = [Acquire, AtDpcLevel, TryAtDpcLevel, Cancel];
const ORDERS: [[usize; 3]; 6] = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
];

fn acquire<'a>(way: Way, lock: &'a SpinLock<()>, token: &'a LockToken) -> Option<Guard<'a>> {
    Some(match way {
        Acquire => Guard::Ordinary(lock.acquire(token)),
        AtDpcLevel => Guard::Dpc(lock.acquire_at_dpc_level(token)),
        TryAtDpcLevel => Guard::Dpc(lock.try_acquire_at_dpc_level(token)?),
        Cancel => Guard::Cancel(IoAcquireCancelSpinLock(token)),
    })
}

/// Returns every way to acquire three locks that is allowed at this IRQL.
fn mixes(irql: KIRQL) -> impl Iterator<Item = [Way; 3]> {
    let triples = WAYS.into_iter().flat_map(|a| {
        WAYS.into_iter()
            .flat_map(move |b| WAYS.into_iter().map(move |c| [a, b, c]))
    });
    triples.filter(move |ways| {
        let raises_first = matches!(ways[0], Acquire | Cancel);
        let cancels = ways.iter().filter(|&&way| way == Cancel).count();
        cancels <= 1 && (raises_first || irql == DISPATCH_LEVEL)
    })
}

fn check(ways: [Way; 3], order: [usize; 3], token: &LockToken) {
    let start = current_irql();
    let locks = [const { SpinLock::new(()) }; 3];
    let mut guards = [0, 1, 2].map(|i| {
        let guard = acquire(ways[i], &locks[i], token);
        assert_eq!((current_irql(), locks_held()), (DISPATCH_LEVEL, i + 1));
        guard
    });
    for (released, i) in order.into_iter().enumerate() {
        assert!(guards[i].take().is_some());
        let left = 2 - released;
        let irql = if left == 0 { start } else { DISPATCH_LEVEL };
        let state = (current_irql(), locks_held());
        assert_eq!(
            state,
            (irql, left),
            "{ways:?} released in the order {order:?}"
        );
    }
}

fn check_all(start: KIRQL) -> usize {
    let token = enter();
    let mut checked = 0;
    at_irql(start, || {
        for ways in mixes(start) {
            for order in ORDERS {
                check(ways, order, &token);
                checked += 1;
            }
        }
    });
    checked
}

#[test]
fn every_mix_and_order_from_passive_level() {
    assert_eq!(check_all(PASSIVE_LEVEL), 24 * 6);
}

#[test]
fn every_mix_and_order_from_apc_level() {
    assert_eq!(check_all(APC_LEVEL), 24 * 6);
}

#[test]
fn every_mix_and_order_from_dispatch_level() {
    assert_eq!(check_all(DISPATCH_LEVEL), 54 * 6);
}

#[test]
fn at_irql_goes_back_when_it_unwinds() {
    let report = common::panic_of(|| {
        at_irql(DISPATCH_LEVEL, || {
            assert_eq!(current_irql(), PASSIVE_LEVEL, "{}", "on purpose");
        });
    });
    assert!(report.contains("on purpose"));
    assert_eq!(current_irql(), PASSIVE_LEVEL);
}
