//! The user's function under another name, by an import.
//! The attribute goes by the name at the call.

use spin_lock_safe::spin_lock_safe;

use IoStartNextPacket as start_next;

#[allow(non_snake_case)]
fn IoStartNextPacket(_queue: &mut Vec<u32>) {}

#[spin_lock_safe]
unsafe extern "system" fn next() {
    start_next(&mut Vec::new());
}

fn main() {}
