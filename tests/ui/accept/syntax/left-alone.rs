//! Attributes, `cfg!`, `stringify!`, `concat!`, `asm!` and the patterns of a `macro_rules!`.
//! What looks like a call there is none: a token more would change what they mean.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    static OPEN: SpinLock<u32> = SpinLock::new(3);

    pub fn all() -> u32 {
        *OPEN.acquire()
    }

    pub fn any() -> u32 {
        all() + not() + options(1)
    }

    fn not() -> u32 {
        *OPEN.acquire() * 10
    }

    fn options(n: u32) -> u32 {
        *OPEN.acquire() + n
    }

    pub fn read() -> Vec<u32> {
        let mut read = vec![any()];
        #[cfg(all())]
        read.push(all());
        #[cfg(any())]
        read.push(all());
        #[cfg_attr(not(any()), allow(clippy::all))]
        read.push(u32::from(cfg!(all())));
        read.push(u32::from(cfg!(any(all(), all(not(any()))))));
        read.push(if cfg!(not(any())) { all() } else { 0 });
        if stringify!(all() + OPEN.acquire()) == concat!("all", "() + ", stringify!(OPEN.acquire())) {
            read.push(all());
        }
        #[cfg(all(any(target_arch = "x86_64", target_arch = "aarch64"), not(miri)))]
        // SAFETY: it does nothing.
        unsafe {
            core::arch::asm!("nop", options(nomem, nostack));
        }
        macro_rules! list {
            (IoStartNextPacket($($rest:tt)*)) => {
                [$($rest)*]
            };
            (all()) => {
                [all()]
            };
        }
        read.extend(list!(IoStartNextPacket(1, 2, 3)));
        read
    }
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { spin_lock_safe::LockToken::enter() };
    assert_eq!(driver::read(&token), [37, 3, 1, 1, 3, 3, 1, 2, 3]);
}
