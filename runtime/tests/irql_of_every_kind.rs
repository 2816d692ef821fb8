//! Locks of every kind, three at a time, in every order. The IRQL is never too low for
//! the remaining locks, and is restored with the last one.

mod common;

use std::pin::Pin;

use common::enter;
use spin_lock_safe::ddi::IoAcquireCancelSpinLock;
use spin_lock_safe::simulated_kernel::{Adapter, Interrupt, at_irql, current_irql, locks_held};
use spin_lock_safe::sys::{APC_LEVEL, DISPATCH_LEVEL, KIRQL, PASSIVE_LEVEL, STOR_DPC};
use spin_lock_safe::{
    ExSpinLock, InterruptSpinLock, LockQueueHandle, LockToken, MsiSpinLock, QueuedSpinLock,
    SpinLock, StorPortLockHandle, StorPortSpinLock,
};

/// The DIRQLs of the interrupt and of the adapter.
const INTERRUPT: KIRQL = 5;
const ADAPTER: KIRQL = 7;

/// Miri is slow, and a few combinations are enough for it.
const EVERY: usize = if cfg!(miri) { 97 } else { 1 };

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Ordinary,
    OrdinaryAtDpcLevel,
    OrdinaryForDpc,
    Cancel,
    Queued,
    QueuedAtDpcLevel,
    QueuedForDpc,
    Exclusive,
    ExclusiveAtDpcLevel,
    Shared,
    SharedAtDpcLevel,
    StartIo,
    ThreadedDpc,
    DpcLevel,
    Interrupt,
    AdapterInterrupt,
    AdapterMessage,
}

const WAYS: [Way; 17] = [
    Way::Ordinary,
    Way::OrdinaryAtDpcLevel,
    Way::OrdinaryForDpc,
    Way::Cancel,
    Way::Queued,
    Way::QueuedAtDpcLevel,
    Way::QueuedForDpc,
    Way::Exclusive,
    Way::ExclusiveAtDpcLevel,
    Way::Shared,
    Way::SharedAtDpcLevel,
    Way::StartIo,
    Way::ThreadedDpc,
    Way::DpcLevel,
    Way::Interrupt,
    Way::AdapterInterrupt,
    Way::AdapterMessage,
];

const ORDERS: [[usize; 3]; 6] = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
];

impl Way {
    /// Returns the IRQL at which the lock is held.
    fn irql(self) -> KIRQL {
        match self {
            Self::Interrupt => INTERRUPT,
            Self::AdapterInterrupt | Self::AdapterMessage => ADAPTER,
            _ => DISPATCH_LEVEL,
        }
    }

    fn raises(self) -> bool {
        !matches!(
            self,
            Self::OrdinaryAtDpcLevel
                | Self::QueuedAtDpcLevel
                | Self::ExclusiveAtDpcLevel
                | Self::SharedAtDpcLevel
                | Self::DpcLevel
        )
    }

    /// Returns whether there is only one such lock.
    fn is_one(self) -> bool {
        self.irql() > DISPATCH_LEVEL
            || matches!(
                self,
                Self::Cancel | Self::StartIo | Self::ThreadedDpc | Self::DpcLevel
            )
    }
}

/// Something held.
trait Held {}

impl<G> Held for G {}

/// One lock of each kind of which a driver has several, with the handles for it.
struct Locks {
    ordinary: SpinLock<()>,
    queued: QueuedSpinLock<()>,
    shared: ExSpinLock<()>,
    handle: Pin<Box<LockQueueHandle>>,
    storport_handle: Pin<Box<StorPortLockHandle>>,
}

impl Locks {
    fn new() -> Self {
        Self {
            ordinary: SpinLock::new(()),
            queued: QueuedSpinLock::new(()),
            shared: ExSpinLock::new(()),
            handle: Box::pin(LockQueueHandle::new()),
            storport_handle: Box::pin(StorPortLockHandle::new()),
        }
    }
}

/// The locks of which there is only one.
struct System {
    interrupt: InterruptSpinLock<()>,
    start_io: StorPortSpinLock<()>,
    threaded_dpc: StorPortSpinLock<()>,
    dpc_level: StorPortSpinLock<()>,
    adapter_interrupt: StorPortSpinLock<()>,
    adapter_message: MsiSpinLock<()>,
}

fn acquire<'a>(
    way: Way,
    locks: &'a mut Locks,
    system: &'a System,
    token: &'a LockToken,
) -> Box<dyn Held + 'a> {
    let (handle, storport_handle) = (locks.handle.as_mut(), locks.storport_handle.as_mut());
    let (ordinary, queued, shared) = (&locks.ordinary, &locks.queued, &locks.shared);
    match way {
        Way::Ordinary => Box::new(ordinary.acquire(token)),
        Way::OrdinaryAtDpcLevel => Box::new(ordinary.acquire_at_dpc_level(token)),
        Way::OrdinaryForDpc => Box::new(ordinary.acquire_for_dpc(token)),
        Way::Cancel => Box::new(IoAcquireCancelSpinLock(token)),
        Way::Queued => Box::new(queued.acquire_in_stack_queued(handle, token)),
        Way::QueuedAtDpcLevel => {
            Box::new(queued.acquire_in_stack_queued_at_dpc_level(handle, token))
        }
        Way::QueuedForDpc => Box::new(queued.acquire_in_stack_queued_for_dpc(handle, token)),
        Way::Exclusive => Box::new(shared.acquire_exclusive(token)),
        Way::ExclusiveAtDpcLevel => Box::new(shared.acquire_exclusive_at_dpc_level(token)),
        Way::Shared => Box::new(shared.acquire_shared(token)),
        Way::SharedAtDpcLevel => Box::new(shared.acquire_shared_at_dpc_level(token)),
        Way::StartIo => Box::new(system.start_io.acquire_with_handle(storport_handle, token)),
        Way::ThreadedDpc => {
            let lock = &system.threaded_dpc;
            Box::new(lock.acquire_with_handle(storport_handle, token))
        }
        Way::DpcLevel => {
            let lock = &system.dpc_level;
            Box::new(lock.acquire_with_handle(storport_handle, token))
        }
        Way::Interrupt => Box::new(system.interrupt.acquire(token)),
        Way::AdapterMessage => Box::new(system.adapter_message.acquire(token)),
        Way::AdapterInterrupt => {
            let lock = &system.adapter_interrupt;
            Box::new(lock.acquire_with_handle(storport_handle, token))
        }
    }
}

/// Returns every three ways that may be nested in this order at this IRQL.
fn mixes(irql: KIRQL) -> impl Iterator<Item = [Way; 3]> {
    let pairs = WAYS
        .into_iter()
        .flat_map(|a| WAYS.into_iter().map(move |b| (a, b)));
    let triples = pairs.flat_map(|(a, b)| WAYS.into_iter().map(move |c| [a, b, c]));
    triples.filter(move |ways| {
        let climbs = ways.is_sorted_by_key(|way| way.irql());
        let are_free = ways
            .iter()
            .all(|way| !way.is_one() || ways.iter().filter(|&other| other == way).count() == 1);
        climbs && are_free && (ways[0].raises() || irql == DISPATCH_LEVEL)
    })
}

fn check(ways: [Way; 3], order: [usize; 3], system: &System, token: &LockToken) {
    let start = current_irql();
    let [mut first, mut second, mut third] = [(); 3].map(|()| Locks::new());
    let mut guards = [(0, &mut first), (1, &mut second), (2, &mut third)].map(|(i, locks)| {
        let guard = acquire(ways[i], locks, system, token);
        assert_eq!(
            (current_irql(), locks_held()),
            (ways[i].irql(), i + 1),
            "{ways:?}"
        );
        Some(guard)
    });
    let mut left = vec![0, 1, 2];
    let mut irql = current_irql();
    for released in order {
        assert!(guards[released].take().is_some());
        left.retain(|&i| i != released);
        let needed = left.iter().map(|&i| ways[i].irql()).max().unwrap_or(start);
        // While an interrupt lock is held, the IRQL stays at the lock's IRQL or above.
        if needed <= DISPATCH_LEVEL {
            irql = needed;
        }
        let state = (current_irql(), locks_held());
        assert_eq!(
            state,
            (irql, left.len()),
            "{ways:?} released in the order {order:?}"
        );
        assert!(current_irql() >= needed);
    }
}

fn check_all(start: KIRQL, mixes_expected: usize) {
    let (interrupt, adapter) = (Interrupt::new(INTERRUPT), Adapter::new(ADAPTER));
    let extension = adapter.device_extension();
    let dpc = || -> *mut STOR_DPC { Box::leak(Box::default()) };
    let system = System {
        // SAFETY: the interrupt lives as long as the lock.
        interrupt: unsafe { InterruptSpinLock::new(interrupt.as_ptr(), ()) },
        // SAFETY: the adapter lives as long as the lock.
        start_io: unsafe { StorPortSpinLock::start_io(extension, ()) },
        // SAFETY: as above.
        adapter_interrupt: unsafe { StorPortSpinLock::interrupt(extension, ()) },
        // SAFETY: as above, and the DPCs live forever.
        threaded_dpc: unsafe { StorPortSpinLock::threaded_dpc(extension, dpc(), ()) },
        // SAFETY: as above.
        dpc_level: unsafe { StorPortSpinLock::dpc_level(extension, dpc(), ()) },
        // SAFETY: as above.
        adapter_message: unsafe { MsiSpinLock::new(extension, 0, ()) },
    };
    let token = enter();
    let mut checked = 0;
    at_irql(start, || {
        for ways in mixes(start).step_by(EVERY) {
            for order in ORDERS {
                check(ways, order, &system, &token);
            }
            checked += 1;
        }
    });
    assert_eq!(checked, mixes_expected.div_ceil(EVERY));
}

#[test]
fn every_mix_and_order_from_passive_level() {
    check_all(PASSIVE_LEVEL, 2057);
}

#[test]
fn every_mix_and_order_from_apc_level() {
    check_all(APC_LEVEL, 2057);
}

#[test]
fn every_mix_and_order_from_dispatch_level() {
    check_all(DISPATCH_LEVEL, 3218);
}
