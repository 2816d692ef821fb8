//! A stand-in for the crate without tokens: it accepts every program, and counts.

use std::cell::Cell;
use std::marker::PhantomData;
use std::thread;
pub use std::thread_local;

thread_local! {
    static HELD: Cell<usize> = const { Cell::new(0) };
}

pub fn held() -> usize {
    HELD.get()
}

pub const IO_NO_INCREMENT: i8 = 0;

pub struct SpinLock<T>(PhantomData<T>, bool);
pub struct QueuedSpinLock;
pub struct LockQueueHandle;
pub struct ExSpinLock;
pub struct Irp;
pub struct Srb;
pub struct Adapter;
pub struct DeviceObject;

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

guards!(SpinLockGuard DpcSpinLockGuard ForDpcSpinLockGuard SoleSpinLockGuard CancelGuard);
guards!(QueuedSpinLockGuard DpcQueuedSpinLockGuard);
guards!(ExclusiveSpinLockGuard DpcExclusiveSpinLockGuard SharedSpinLockGuard DpcSharedSpinLockGuard);

pub type CancelSpinLockGuard<'a> = CancelGuard<'a, u32>;

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

pub fn KeReleaseSpinLock(_: SpinLockGuard<'_, u32>) {}

pub fn KeReleaseSpinLockFromDpcLevel(_: DpcSpinLockGuard<'_, u32>) {}

pub fn IoReleaseCancelSpinLock(_: CancelSpinLockGuard<'_>) {}

pub fn IoCompleteRequest(_: Irp, _: i8) {}

pub fn IoStartNextPacket(_: &DeviceObject, _: bool) {}

pub fn IoStartNextPacketByKey(_: &DeviceObject, _: bool, _: u32) {}

pub unsafe fn IoStartPacket(_: &DeviceObject, _: Irp, _: Option<u32>, _: Option<u32>) {}

pub fn IoSkipCurrentIrpStackLocation(_: Irp) {}

pub fn IoCopyCurrentIrpStackLocationToNext(_: Irp) {}

pub fn IoCallDriver(_: &DeviceObject, _: ()) {}

pub fn StorPortCompleteSrb(_: &Adapter, _: Srb) {}

pub unsafe fn StorPortCompleteSrbUnderLock(_: &Adapter, _: Srb) {}

pub fn StorPortCompleteServiceIrp(_: &Adapter, _: Irp) {}

pub unsafe fn IoCancelIrp(_: Irp) {}

pub fn lock() -> &'static SpinLock<u32> {
    &SpinLock(PhantomData, true)
}

pub fn pick() -> &'static SpinLock<u32> {
    if crate::kit::flip() {
        lock()
    } else {
        &SpinLock(PhantomData, false)
    }
}

pub fn irp() -> Irp {
    crate::kit::saw('C');
    Irp
}

pub fn unseen_irp() -> Irp {
    Irp
}

pub fn irp_under<T>(_: &T) -> Irp {
    irp()
}

pub fn device() -> &'static DeviceObject {
    crate::kit::saw('N');
    &DeviceObject
}

pub fn srb() -> Srb {
    Srb
}

pub fn adapter() -> &'static Adapter {
    crate::kit::saw('B');
    &Adapter
}

pub fn lower() -> &'static DeviceObject {
    crate::kit::saw('D');
    &DeviceObject
}

pub fn to_pass_on() -> Irp {
    Irp
}

pub fn sent() -> Irp {
    crate::kit::saw('X');
    Irp
}

/// A driver's run with each input.
pub fn case(go: fn(), inputs: &[&'static str], bits: usize) -> String {
    let run = |input: &&'static str| {
        let input = *input;
        let one = move || {
            crate::kit::start(input, bits);
            go();
            crate::kit::saw('E');
            crate::kit::seen()
        };
        thread::spawn(one).join().unwrap_or("?".to_owned()).trim().to_owned()
    };
    inputs.iter().map(run).collect::<Vec<_>>().join(" | ")
}
