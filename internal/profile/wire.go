package profile

import (
	"encoding/binary"
	"errors"
)

// errWire says that bytes are no message in the encoding of protocol buffers.
var errWire = errors.New("not a message of profile.proto")

// A field is one field of a message.
type field struct {
	number int
	value  uint64 // of a number
	bytes  []byte // of text, messages and packed numbers; nil for a number
}

// fields calls f for each field of a message, until it returns an error.
func fields(msg []byte, f func(field) error) error {
	for len(msg) > 0 {
		key, n := binary.Uvarint(msg)
		if n <= 0 || key>>3 == 0 || key>>3 > 1<<29 {
			return errWire
		}
		msg = msg[n:]
		fd := field{number: int(key >> 3)}
		size := 0
		switch key & 7 {
		case 0:
			fd.value, size = binary.Uvarint(msg)
			if size <= 0 {
				return errWire
			}
		case 1:
			size = 8 // no field of the format is one
		case 5:
			size = 4
		case 2:
			length, n := binary.Uvarint(msg)
			if n <= 0 || length > uint64(len(msg)-n) {
				return errWire
			}
			size = n + int(length)
			fd.bytes = msg[n:size:size]
		default:
			return errWire
		}
		if size > len(msg) {
			return errWire
		}
		msg = msg[size:]
		if err := f(fd); err != nil {
			return err
		}
	}
	return nil
}

// errMany says that a list is longer than it may be.
var errMany = errors.New("too many numbers")

// numbers appends what a repeated field of numbers holds, packed or not: up to max
// in all.
func numbers(list []uint64, fd field, max int) ([]uint64, error) {
	if fd.bytes == nil {
		if len(list) == max {
			return list, errMany
		}
		return append(list, fd.value), nil
	}
	for rest := fd.bytes; len(rest) > 0; {
		v, n := binary.Uvarint(rest)
		if n <= 0 {
			return nil, errWire
		}
		if len(list) == max {
			return list, errMany
		}
		list, rest = append(list, v), rest[n:]
	}
	return list, nil
}
