// Package cbor stands in for the library: a mode says its order.
package cbor

import "errors"

type SortMode int

type EncOptions struct{ Sort SortMode }

type EncMode interface{ Marshal(v any) ([]byte, error) }

type mode struct{ sort SortMode }

func (m mode) Marshal(v any) ([]byte, error) { return []byte{'0' + byte(m.sort)}, nil }

func (o EncOptions) EncMode() (EncMode, error) {
	if o.Sort > 8 {
		return nil, errors.New("no such mode")
	}
	return mode{o.Sort}, nil
}
