//! A safe entry point under `#[unsafe(no_mangle)]`, and others with `unsafe` elsewhere in their heads.
//! Only the function's own qualifier makes it unsafe to call.
//! errors: 6

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
#[unsafe(no_mangle)]
extern "C" fn exported() {
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
extern "C" fn with_callback(_callback: unsafe extern "C" fn()) {
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
extern "C" fn with_result() -> Option<unsafe extern "C" fn()> {
    *OPEN.acquire() += 1;
    None
}

#[spin_lock_safe]
extern "C" fn with_bound<T: Into<Option<unsafe extern "C" fn()>>>(_callback: T) {
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
extern "C" fn with_constant() -> [u8; unsafe { core::mem::transmute::<u8, u8>(1) } as usize] {
    *OPEN.acquire() += 1;
    [0]
}

#[spin_lock_safe]
mod driver {
    use super::OPEN;

    #[unsafe(link_section = ".text.PAGE")]
    pub extern "system" fn exported() {
        *OPEN.acquire() += 1;
    }
}

fn main() {}
