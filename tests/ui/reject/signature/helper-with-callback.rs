//! Helpers without a token that have `unsafe extern` in parameters, results, bounds and the like.
//! They are no entry points, which would be given a token of their own.
//! errors: 8

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn parameter(_callback: unsafe extern "C" fn()) {
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
fn result() -> Option<unsafe extern "system" fn(u32) -> u32> {
    *OPEN.acquire() += 1;
    None
}

#[spin_lock_safe]
fn bound<T: Into<unsafe extern "C" fn()>>(_callback: T) {
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
fn clause<T>(_callback: T)
where
    T: Fn(unsafe extern "C" fn()) -> unsafe extern "C" fn(),
{
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
fn constant() -> [u8; {
    unsafe extern "C" fn one() {}
    size_of_val(&(one as unsafe extern "C" fn())) / 8
}] {
    *OPEN.acquire() += 1;
    [0]
}

#[spin_lock_safe]
#[cfg_attr(all(), unsafe(no_mangle))]
fn exported() {
    *OPEN.acquire() += 1;
}

struct Disk;

trait Register<T> {
    fn register(&self, callback: T);
}

#[spin_lock_safe]
impl Register<unsafe extern "C" fn()> for Disk {
    fn register(&self, _callback: unsafe extern "C" fn()) {
        *OPEN.acquire() += 1;
    }
}

#[spin_lock_safe]
unsafe fn not_extern(_callback: extern "C" fn()) {
    *OPEN.acquire() += 1;
}

fn main() {}
