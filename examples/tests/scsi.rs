//! Tests the SCSI commands without Storport: what initiators send, and what must be
//! refused.

use ramdisk::disk::{BLOCK_SIZE, Disk, Extent};
use ramdisk::scsi::inquiry::{Page, SERIAL_NUMBER};
use ramdisk::scsi::{Command, Sense, execute, opcode};

const BLOCKS: u8 = 8;

fn disk() -> Disk<Vec<u8>> {
    Disk::new(vec![0; usize::from(BLOCKS) * BLOCK_SIZE])
}

/// Returns the data that a command transfers into a buffer of `room` bytes.
fn receive(disk: &mut Disk<Vec<u8>>, cdb: &[u8], room: usize) -> Result<Vec<u8>, Sense> {
    let mut data = vec![0xEE; room];
    let length = execute(Command::decode(cdb)?, disk, &mut data)?;
    let untouched = data[length..].iter().all(|byte| *byte == 0xEE);
    assert!(
        untouched,
        "bytes behind the {length} transferred are written"
    );
    data.truncate(length);
    Ok(data)
}

const fn ten(opcode: u8, lba: u32, blocks: u16) -> [u8; 10] {
    let [a, b, c, d] = lba.to_be_bytes();
    let [high, low] = blocks.to_be_bytes();
    [opcode, 0, a, b, c, d, 0, high, low, 0]
}

const fn inquiry(evpd: u8, page: u8, allocation: u8) -> [u8; 6] {
    [opcode::INQUIRY, evpd, page, 0, allocation, 0]
}

#[test]
fn decodes_the_fields_of_a_ten_byte_cdb() {
    let extent = Extent {
        lba: 0x0102_0304,
        blocks: 0x0506,
    };
    let cdb = ten(opcode::WRITE_10, extent.lba, extent.blocks);
    assert_eq!(Command::decode(&cdb), Ok(Command::Write(extent)));
    let cdb = ten(opcode::READ_10, extent.lba, extent.blocks);
    assert_eq!(Command::decode(&cdb), Ok(Command::Read(extent)));
}

#[test]
fn refuses_what_it_does_not_know() {
    for opcode in 0..=u8::MAX {
        let known = [
            opcode::TEST_UNIT_READY,
            opcode::INQUIRY,
            opcode::READ_CAPACITY_10,
            opcode::READ_10,
            opcode::WRITE_10,
        ];
        let refused = Command::decode(&[opcode; 16]) == Err(Sense::InvalidOperationCode);
        assert_eq!(refused, !known.contains(&opcode), "{opcode:#04x}");
    }
}

#[test]
fn refuses_a_cdb_that_is_cut() {
    assert_eq!(Command::decode(&[]), Err(Sense::InvalidFieldInCdb));
    for (opcode, length) in [
        (opcode::TEST_UNIT_READY, 6),
        (opcode::INQUIRY, 6),
        (opcode::READ_CAPACITY_10, 10),
        (opcode::READ_10, 10),
        (opcode::WRITE_10, 10),
    ] {
        let mut cdb = vec![0; length];
        cdb[0] = opcode;
        assert!(Command::decode(&cdb).is_ok(), "{opcode:#04x}");
        cdb.pop();
        assert_eq!(
            Command::decode(&cdb),
            Err(Sense::InvalidFieldInCdb),
            "{opcode:#04x}"
        );
    }
}

#[test]
fn reads_what_was_written_and_nothing_beside_it() {
    let mut disk = disk();
    let written: Vec<u8> = (0..2 * BLOCK_SIZE).map(|at| at.to_le_bytes()[0]).collect();
    let write = Command::decode(&ten(opcode::WRITE_10, 3, 2));
    let length = write.and_then(|write| execute(write, &mut disk, &mut written.clone()));
    assert_eq!(length, Ok(written.len()));
    let all = receive(&mut disk, &ten(opcode::READ_10, 0, BLOCKS.into()), 1 << 16);
    let before = vec![0; 3 * BLOCK_SIZE];
    assert_eq!(all, Ok([&before[..], &written, &before].concat()));
}

#[test]
fn refuses_blocks_behind_the_end() {
    let mut disk = disk();
    for (lba, blocks) in [
        (8, 1),
        (7, 2),
        (0, 9),
        (u32::MAX, 1),
        (u32::MAX, u16::MAX),
        (9, 0),
    ] {
        for opcode in [opcode::READ_10, opcode::WRITE_10] {
            let result = receive(&mut disk, &ten(opcode, lba, blocks), 1 << 16);
            assert_eq!(result, Err(Sense::LbaOutOfRange), "{lba} {blocks}");
        }
    }
}

#[test]
fn transfers_nothing_if_no_block_is_asked_for() {
    let mut disk = disk();
    for lba in [0, 7, 8] {
        for opcode in [opcode::READ_10, opcode::WRITE_10] {
            assert_eq!(receive(&mut disk, &ten(opcode, lba, 0), 0), Ok(vec![]));
        }
    }
}

#[test]
fn refuses_a_buffer_that_is_too_small() {
    let mut disk = disk();
    for opcode in [opcode::READ_10, opcode::WRITE_10] {
        for room in [0, BLOCK_SIZE, 2 * BLOCK_SIZE - 1] {
            let result = receive(&mut disk, &ten(opcode, 0, 2), room);
            assert_eq!(result, Err(Sense::InvalidFieldInCdb));
        }
        assert!(receive(&mut disk, &ten(opcode, 0, 2), 2 * BLOCK_SIZE).is_ok());
    }
    let capacity = [opcode::READ_CAPACITY_10; 10];
    assert_eq!(
        receive(&mut disk, &capacity, 7),
        Err(Sense::InvalidFieldInCdb)
    );
}

#[test]
fn tells_the_last_block_and_the_block_size() {
    let answer = receive(&mut disk(), &ten(opcode::READ_CAPACITY_10, 0, 0), 8);
    assert_eq!(answer, Ok(vec![0, 0, 0, BLOCKS - 1, 0, 0, 2, 0]));
}

#[test]
fn identifies_itself() {
    let mut disk = disk();
    let standard = receive(&mut disk, &inquiry(0, 0, 255), 255).unwrap_or_default();
    assert_eq!((standard.len(), standard[4]), (36, 31));
    assert_eq!(standard[8..36], *b"SPINSAFERAM DISK        0001");
    let pages = receive(&mut disk, &inquiry(1, 0, 255), 255).unwrap_or_default();
    assert_eq!(pages[4..], [0x00, 0x80, 0x83]);
    for page in &pages[4..] {
        let data = receive(&mut disk, &inquiry(1, *page, 255), 255).unwrap_or_default();
        assert_eq!(data[1], *page);
        assert_eq!(usize::from(data[3]), data.len() - 4, "page {page:#04x}");
    }
    let serial = receive(&mut disk, &inquiry(1, 0x80, 255), 255).unwrap_or_default();
    assert_eq!(serial[4..], *SERIAL_NUMBER);
}

#[test]
fn cuts_inquiry_data_at_the_allocation_length_and_at_the_buffer() {
    let mut disk = disk();
    for (allocation, room, length) in [
        (0, 36, 0),
        (5, 36, 5),
        (36, 5, 5),
        (255, 64, 36),
        (36, 0, 0),
    ] {
        let data = receive(&mut disk, &inquiry(0, 0, allocation), room);
        assert_eq!(data.map(|data| data.len()), Ok(length));
    }
}

#[test]
fn refuses_pages_that_there_are_not() {
    for cdb in [inquiry(1, 0xB0, 255), inquiry(0, 0x80, 255)] {
        assert_eq!(Command::decode(&cdb), Err(Sense::InvalidFieldInCdb));
    }
    let page = Command::decode(&inquiry(1, 0x83, 1));
    assert!(
        matches!(page, Ok(Command::Inquiry(inquiry)) if inquiry.page == Page::DeviceIdentification)
    );
}

#[test]
fn sense_data_has_the_fixed_format() {
    let sense = Sense::LbaOutOfRange.to_bytes();
    assert_eq!((sense[0], sense[2], sense[7]), (0x70, 0x05, 10));
    assert_eq!((sense[12], sense[13]), (0x21, 0x00));
}

#[test]
fn blocks_that_are_not_whole_do_not_count() {
    let disk = Disk::new(vec![0; 2 * BLOCK_SIZE - 1]);
    assert_eq!(disk.blocks(), 1);
    assert!(disk.read(Extent { lba: 0, blocks: 1 }).is_ok());
    assert!(disk.read(Extent { lba: 1, blocks: 1 }).is_err());
}
