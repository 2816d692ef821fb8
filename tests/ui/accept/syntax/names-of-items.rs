//! Items in a body with tracked names: structures, variants, functions, traits, constants, unions.
//! They are no calls, and the items are left alone; what is called after them gets the token.

#![allow(non_camel_case_types, non_snake_case, dead_code)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn read(open: &SpinLock<u32>, token: &LockToken) -> u32 {
    struct IoCompleteRequest(u32, i8);
    pub(crate) struct IoStartPacket<T: Fn(u32) -> u32>(T, #[allow(unused)] u32);
    enum Step {
        IoStartNextPacket(u32),
        IoStartNextPacketByKey(#[doc(hidden)] u32),
        Nothing,
    }
    fn acquire(n: u32) -> u32 {
        n
    }
    const fn KeAcquireSpinLock<const N: usize>(lock: [u32; N]) -> u32 {
        lock[0]
    }
    trait Complete {
        const LIMIT: u32 = acquire_limit(1);
        fn acquire(&self) -> u32;
        fn KeReleaseSpinLock(_: u32) {}
    }
    const fn acquire_limit(n: u32) -> u32 {
        n
    }
    impl<T: Fn(u32) -> u32> Complete for IoStartPacket<T> {
        fn acquire(&self) -> u32 {
            (self.0)(self.1)
        }
    }
    extern "C" fn IoAcquireCancelSpinLock() -> u32 {
        2
    }
    union StorPortAcquireSpinLock {
        one: u32,
        other: i32,
    }
    static LIMIT: u32 = KeAcquireSpinLock([acquire_limit(3)]);
    type Function = fn(u32, i8) -> IoCompleteRequest;
    let _: Function = |n, boost| -> IoCompleteRequest { make(n, boost) };
    let union = 1;
    *open.acquire() + union + LIMIT
}

fn make<T>(_: u32, _: i8) -> T {
    unreachable!()
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    assert_eq!(read(&SpinLock::new(2), &token), 6);
}
