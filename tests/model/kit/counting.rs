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
pub struct InterruptSpinLock;
pub struct StorPortSpinLock;
pub struct StorPortLockHandle;
pub struct Irp;
pub struct Srb;
pub struct Adapter;

pub type BOOLEAN = u8;
pub const TRUE: BOOLEAN = 1;

/// Its function returns with a lock held.
pub struct HeldOnReturn;

impl HeldOnReturn {
    pub fn leave(self, guard: SpinLockGuard<'static, u32>) {
        std::mem::forget(guard);
    }
}

pub fn release_left() {
    HELD.set(0);
}

/// Its function is entered with a lock held.
pub struct HeldOnEntry(pub SpinLockGuard<'static, u32>);

impl HeldOnEntry {
    pub unsafe fn guard(self, _: &SpinLock<u32>) -> SpinLockGuard<'static, u32> {
        self.0
    }
}

pub struct DeviceObject;

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

pub fn queue() -> &'static SpinLock<u32> {
    lock()
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
