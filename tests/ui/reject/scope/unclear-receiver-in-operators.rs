//! Calls on a value of an unclear type as operands, in a condition, in a macro, and in a closure.
//! Each call that is refused is one error, whatever stands around it.
//! errors: 6

use spin_lock_safe::{SpinLock, spin_lock_safe};

pub struct Disk {
    open: SpinLock<i32>,
}

#[spin_lock_safe]
impl Disk {
    pub fn limit(&self) -> i32 {
        *self.open.acquire()
    }

    pub fn limit_busiest(disks: &[Self]) -> i32 {
        let disk = busiest(disks);
        let doubled = 2 * disk.limit();
        let negative = -disk.limit() + 2;
        if doubled > 3 && disk.limit() > negative {
            println!("{}", disk.limit());
        }
        let add = |n: i32| n + disk.limit();
        busiest(disks).limit().pow(2) + add(2)
    }
}

fn busiest(disks: &[Disk]) -> &Disk {
    &disks[0]
}

fn main() {}
