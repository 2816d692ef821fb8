//! A guard can be used where a guard with a shorter lifetime is expected. This file only has to
//! compile.

use spin_lock_safe::{
    CancelSpinLockGuard, DpcExclusiveSpinLockGuard, DpcQueuedSpinLockGuard, DpcSharedSpinLockGuard,
    DpcSpinLockGuard, ExclusiveSpinLockGuard, ForDpcQueuedSpinLockGuard, ForDpcSpinLockGuard,
    InterruptSpinLockGuard, LockToken, MsiSpinLockGuard, QueuedSpinLockGuard, SharedSpinLockGuard,
    SoleCancelSpinLockGuard, SoleExclusiveSpinLockGuard, SoleInterruptSpinLockGuard,
    SoleMsiSpinLockGuard, SoleQueuedSpinLockGuard, SoleSharedSpinLockGuard, SoleSpinLockGuard,
    SoleStorPortSpinLockGuard, SpinLock, SpinLockGuard, StorPortSpinLockGuard,
};

macro_rules! covariant {
    ($($name:ident: $guard:ident $(<$value:ident>)?;)*) => {$(
        #[expect(dead_code, reason = "that it compiles is the test")]
        fn $name<'short, 'long: 'short $(, $value)?>(
            guard: &'short $guard<'long $(, $value)?>,
        ) -> &'short $guard<'short $(, $value)?> {
            guard
        }
    )*};
}

covariant! {
    ordinary: SpinLockGuard<T>;
    at_dpc_level: DpcSpinLockGuard<T>;
    for_dpc: ForDpcSpinLockGuard<T>;
    cancel: CancelSpinLockGuard;
    queued: QueuedSpinLockGuard<T>;
    queued_at_dpc_level: DpcQueuedSpinLockGuard<T>;
    queued_for_dpc: ForDpcQueuedSpinLockGuard<T>;
    exclusive: ExclusiveSpinLockGuard<T>;
    exclusive_at_dpc_level: DpcExclusiveSpinLockGuard<T>;
    shared: SharedSpinLockGuard<T>;
    shared_at_dpc_level: DpcSharedSpinLockGuard<T>;
    interrupt: InterruptSpinLockGuard<T>;
    message: MsiSpinLockGuard<T>;
    storport: StorPortSpinLockGuard<T>;
    sole: SoleSpinLockGuard<T>;
    sole_cancel: SoleCancelSpinLockGuard;
    sole_queued: SoleQueuedSpinLockGuard<T>;
    sole_exclusive: SoleExclusiveSpinLockGuard<T>;
    sole_shared: SoleSharedSpinLockGuard<T>;
    sole_interrupt: SoleInterruptSpinLockGuard<T>;
    sole_message: SoleMsiSpinLockGuard<T>;
    sole_storport: SoleStorPortSpinLockGuard<T>;
}

/// Puts two guards of locks with different lifetimes into one list.
#[test]
fn guards_of_a_static_and_of_a_local_lock_stand_together() {
    static FIRST: SpinLock<u32> = SpinLock::new(1);
    fn first(token: &LockToken) -> SpinLockGuard<'_, u32> {
        FIRST.acquire(token)
    }
    let second = SpinLock::new(2);
    // SAFETY: it is the only token here, and no lock is held.
    let token = unsafe { LockToken::enter() };
    let both = [first(&token), second.acquire(&token)];
    assert_eq!(both.map(|guard| *guard), [1, 2]);
}
