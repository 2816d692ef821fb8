//! A function of the user's own named as a routine, with a different number of arguments.
//! A macro knows no functions. Way out: another name.

use spin_lock_safe::spin_lock_safe;

#[allow(non_snake_case)]
fn IoStartNextPacket(_queue: &mut Vec<u32>) {}

#[spin_lock_safe]
unsafe extern "system" fn next() {
    IoStartNextPacket(&mut Vec::new());
}

fn main() {}
