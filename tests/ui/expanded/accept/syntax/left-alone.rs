// What the attribute makes of `accept/syntax/left-alone.rs`; a test in `macros` compares it.

//! Attributes, `cfg!`, `stringify!`, `concat!`, `asm!` and the patterns of a `macro_rules!`.
//! What looks like a call there is none: a token more would change what they mean.

use spin_lock_safe::spin_lock_safe;

pub mod driver {
    use spin_lock_safe::SpinLock;
    static OPEN: SpinLock<u32> = SpinLock::new(3);
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn all(no_spin_lock_held: &::spin_lock_safe::LockToken) -> u32 {
        *OPEN.acquire(no_spin_lock_held)
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn any(no_spin_lock_held: &::spin_lock_safe::LockToken) -> u32 {
        all(no_spin_lock_held) + not(no_spin_lock_held) + options(1, no_spin_lock_held)
    }
    fn not(no_spin_lock_held: &::spin_lock_safe::LockToken) -> u32 {
        *OPEN.acquire(no_spin_lock_held) * 10
    }
    fn options(n: u32, no_spin_lock_held: &::spin_lock_safe::LockToken) -> u32 {
        *OPEN.acquire(no_spin_lock_held) + n
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn read(no_spin_lock_held: &::spin_lock_safe::LockToken) -> Vec<u32> {
        _ = &no_spin_lock_held;
        let mut read = vec![any(no_spin_lock_held)];
        #[cfg(all())] read.push(all(no_spin_lock_held));
        #[cfg(any())] read.push(all(no_spin_lock_held));
        #[cfg_attr(not(any()), allow(clippy::all))] read.push(u32::from(cfg!(all())));
        read.push(u32::from(cfg!(any(all(), all(not(any()))))));
        read.push(if cfg!(not(any())) { all(no_spin_lock_held) } else { 0 });
        if stringify!(all() + OPEN.acquire())
            == concat!("all", "() + ", stringify!(OPEN.acquire()))
        {
            read.push(all(no_spin_lock_held));
        }
        #[cfg(all(any(target_arch = "x86_64", target_arch = "aarch64"), not(miri)))]
        unsafe {
            core::arch::asm!("nop", options(nomem, nostack));
        }
        macro_rules! list {
            (IoStartNextPacket($($rest:tt)*)) => {
                [$($rest)*]
            };
            (all()) => {
                [all(no_spin_lock_held)]
            };
        }
        read.extend(list!(IoStartNextPacket(1, 2, 3)));
        read
    }
}

fn main() {
    let token = unsafe { spin_lock_safe::LockToken::enter() };
    assert_eq!(driver::read(& token), [37, 3, 1, 1, 3, 3, 1, 2, 3]);
}
