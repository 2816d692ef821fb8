//! An expression fragment of a macro, in an annotated module: constants, lengths, arguments.
//! Its invisible group would be lost, and `1 + 2` times 2 would be 5.

use spin_lock_safe::spin_lock_safe;

macro_rules! driver {
    ($size:expr) => {
        #[spin_lock_safe]
        pub mod driver {
            pub const BYTES: usize = $size * 2;
            pub static BUFFER: [u8; $size * 2] = [0; $size * 2];

            pub fn text() -> String {
                format!("{}", $size * 2)
            }
        }
    };
}

driver!(1 + 2);

fn main() {
    assert_eq!(driver::BYTES, 6);
    assert_eq!(driver::BUFFER.len(), 6);
    assert_eq!(driver::text(), "6");
}
