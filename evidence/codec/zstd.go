package codec

import (
	"github.com/klauspost/compress/zstd"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

// zstdCases are encoders and decoders of blocks, without a stream.
func zstdCases() []bench.Case {
	newWriter := func() *zstd.Encoder { return bench.Must(zstd.NewWriter(nil)) }
	newReader := func() *zstd.Decoder { return bench.Must(zstd.NewReader(nil)) }
	block := newWriter().EncodeAll([]byte(order.JSON), nil)
	return []bench.Case{
		bench.Of("zstd-NewWriter", newWriter, func(e *zstd.Encoder) error {
			return bench.Check(len(e.EncodeAll([]byte(order.JSON), nil)), len(block))
		}).Builds(100),
		bench.Of("zstd-NewReader", newReader, func(d *zstd.Decoder) error {
			got, err := d.DecodeAll(block, nil)
			if err != nil {
				return err
			}
			return bench.Check(string(got), order.JSON)
		}).Builds(100),
	}
}
