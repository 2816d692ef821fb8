//! Functions with a hidden token whose names are keywords, and others called by raw names.
//! `r#match(n)` is a call and `match (n)` is not; `r#count` is `count`.

#![allow(unused_parens)]

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    static OPEN: SpinLock<u32> = SpinLock::new(3);

    fn r#match(n: u32) -> u32 {
        *OPEN.acquire() * n
    }

    fn r#while(n: bool) -> bool {
        n && *OPEN.r#acquire() > 5
    }

    fn r#return(n: u32) -> u32 {
        n + r#match(1)
    }

    fn count(by: u32) -> u32 {
        *r#OPEN.acquire() += by;
        by
    }

    pub struct Disk;

    impl Disk {
        fn r#in(&self) -> u32 {
            r#count(1)
        }
    }

    pub fn read(disk: &Disk, n: u32) -> u32 {
        let mut sum = match (n) {
            1 => r#match(2),
            _ => r#return(n),
        };
        while (sum < 4) || r#while(sum < 5) {
            sum += r#count(1) + disk.r#in();
        }
        for _ in (0..2) {
            sum += Disk::r#in(disk);
        }
        if (sum > 100) {
            return (sum);
        }
        sum
    }
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { spin_lock_safe::LockToken::enter() };
    assert_eq!(driver::read(&driver::Disk, 1, &token), 8);
    assert_eq!(driver::read(&driver::Disk, 0, &token), 7);
}
