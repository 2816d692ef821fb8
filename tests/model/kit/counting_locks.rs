//! The stand-in's locks, and their guards.

macro_rules! guards {
    ($($guard:ident)*) => {$(
        pub struct $guard<'a, T>(PhantomData<&'a T>);

        impl<T> $guard<'_, T> {
            fn new() -> Self {
                HELD.set(HELD.get() + 1);
                Self(PhantomData)
            }

            pub fn release(self) {}
        }

        impl<T> Drop for $guard<'_, T> {
            fn drop(&mut self) {
                HELD.set(HELD.get() - 1);
            }
        }
    )*};
}

guards!(SpinLockGuard DpcSpinLockGuard ForDpcSpinLockGuard SoleSpinLockGuard);
guards!(CancelGuard SoleCancelGuard);
guards!(QueuedSpinLockGuard DpcQueuedSpinLockGuard ForDpcQueuedSpinLockGuard SoleQueuedSpinLockGuard);
guards!(ExclusiveSpinLockGuard DpcExclusiveSpinLockGuard SoleExclusiveSpinLockGuard);
guards!(SharedSpinLockGuard DpcSharedSpinLockGuard SoleSharedSpinLockGuard);
guards!(InterruptSpinLockGuard SoleInterruptSpinLockGuard);
guards!(StorPortSpinLockGuard SoleStorPortSpinLockGuard);

pub type CancelSpinLockGuard<'a> = CancelGuard<'a, u32>;
pub type SoleCancelSpinLockGuard<'a> = SoleCancelGuard<'a, u32>;

impl<T> SpinLock<T> {
    pub fn acquire(&self) -> SpinLockGuard<'static, T> {
        SpinLockGuard::new()
    }

    pub fn acquire_at_dpc_level(&self) -> DpcSpinLockGuard<'static, T> {
        DpcSpinLockGuard::new()
    }

    pub fn try_acquire_at_dpc_level(&self) -> Option<DpcSpinLockGuard<'static, T>> {
        self.1.then(DpcSpinLockGuard::new)
    }

    pub fn acquire_for_dpc(&self) -> ForDpcSpinLockGuard<'static, T> {
        ForDpcSpinLockGuard::new()
    }

    pub fn acquire_sole(&self) -> SoleSpinLockGuard<'static, T> {
        SoleSpinLockGuard::new()
    }
}

macro_rules! locks {
    ($($lock:ident($($handle:ty)?) $method:ident $acquire:ident $release:ident $guard:ident;)*) => {$(
        impl $lock {
            pub fn $method(&self $(, _: $handle)?) -> $guard<'static, u32> {
                $guard::new()
            }
        }

        pub fn $acquire(_: &$lock $(, _: $handle)?) -> $guard<'static, u32> {
            $guard::new()
        }

        pub fn $release(_: $guard<'_, u32>) {}
    )*};
}

locks! {
    QueuedSpinLock(LockQueueHandle) acquire_in_stack_queued KeAcquireInStackQueuedSpinLock KeReleaseInStackQueuedSpinLock QueuedSpinLockGuard;
    QueuedSpinLock(LockQueueHandle) acquire_in_stack_queued_at_dpc_level KeAcquireInStackQueuedSpinLockAtDpcLevel KeReleaseInStackQueuedSpinLockFromDpcLevel DpcQueuedSpinLockGuard;
    ExSpinLock() acquire_exclusive ExAcquireSpinLockExclusive ExReleaseSpinLockExclusive ExclusiveSpinLockGuard;
    ExSpinLock() acquire_exclusive_at_dpc_level ExAcquireSpinLockExclusiveAtDpcLevel ExReleaseSpinLockExclusiveFromDpcLevel DpcExclusiveSpinLockGuard;
    ExSpinLock() acquire_shared ExAcquireSpinLockShared ExReleaseSpinLockShared SharedSpinLockGuard;
    ExSpinLock() acquire_shared_at_dpc_level ExAcquireSpinLockSharedAtDpcLevel ExReleaseSpinLockSharedFromDpcLevel DpcSharedSpinLockGuard;
    QueuedSpinLock(LockQueueHandle) acquire_in_stack_queued_for_dpc KeAcquireInStackQueuedSpinLockForDpc KeReleaseInStackQueuedSpinLockForDpc ForDpcQueuedSpinLockGuard;
    InterruptSpinLock() acquire KeAcquireInterruptSpinLock KeReleaseInterruptSpinLock InterruptSpinLockGuard;
    StorPortSpinLock(StorPortLockHandle) acquire_with_handle StorPortAcquireSpinLock StorPortReleaseSpinLock StorPortSpinLockGuard;
}

macro_rules! sole {
    ($($lock:ident($($handle:ty)?) $method:ident $guard:ident;)*) => {$(
        impl $lock {
            pub fn $method(&self $(, _: $handle)?) -> $guard<'static, u32> {
                $guard::new()
            }
        }
    )*};
}

sole! {
    QueuedSpinLock(LockQueueHandle) acquire_in_stack_queued_sole SoleQueuedSpinLockGuard;
    ExSpinLock() acquire_exclusive_sole SoleExclusiveSpinLockGuard;
    ExSpinLock() acquire_shared_sole SoleSharedSpinLockGuard;
    InterruptSpinLock() acquire_sole SoleInterruptSpinLockGuard;
    StorPortSpinLock(StorPortLockHandle) acquire_with_handle_sole SoleStorPortSpinLockGuard;
}

pub fn interrupt() -> &'static InterruptSpinLock {
    &InterruptSpinLock
}

pub fn storport() -> &'static StorPortSpinLock {
    &StorPortSpinLock
}

pub fn storport_handle() -> StorPortLockHandle {
    StorPortLockHandle
}

pub fn queued() -> &'static QueuedSpinLock {
    &QueuedSpinLock
}

pub fn handle() -> LockQueueHandle {
    LockQueueHandle
}

pub fn readers() -> &'static ExSpinLock {
    &ExSpinLock
}

pub fn KeAcquireSpinLockForDpc(lock: &SpinLock<u32>) -> ForDpcSpinLockGuard<'static, u32> {
    lock.acquire_for_dpc()
}

pub fn KeReleaseSpinLockForDpc(_: ForDpcSpinLockGuard<'_, u32>) {}

pub fn KeAcquireSpinLock(lock: &SpinLock<u32>) -> SpinLockGuard<'static, u32> {
    lock.acquire()
}

pub fn KeAcquireSpinLockAtDpcLevel(lock: &SpinLock<u32>) -> DpcSpinLockGuard<'static, u32> {
    lock.acquire_at_dpc_level()
}

pub fn IoAcquireCancelSpinLock() -> CancelSpinLockGuard<'static> {
    CancelGuard::new()
}

pub fn IoAcquireCancelSpinLockSole() -> SoleCancelSpinLockGuard<'static> {
    SoleCancelGuard::new()
}

pub fn KeTryToAcquireSpinLockAtDpcLevel(
    lock: &SpinLock<u32>,
) -> Option<DpcSpinLockGuard<'static, u32>> {
    lock.try_acquire_at_dpc_level()
}

pub fn KeReleaseSpinLock(_: SpinLockGuard<'_, u32>) {}

pub fn KeReleaseSpinLockFromDpcLevel(_: DpcSpinLockGuard<'_, u32>) {}

pub fn IoReleaseCancelSpinLock(_: CancelSpinLockGuard<'_>) {}
