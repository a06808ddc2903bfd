package codec

import (
	"fmt"

	"github.com/apache/fory/go/fory"
	"github.com/apache/fory/go/fory/threadsafe"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// line is what fory writes: it has no times of Go.
type line struct {
	Product  string
	Quantity int32
	Price    float64
	Note     string
}

// foryCases are instances of Fory, with one struct type.
func foryCases() []bench.Case {
	want := line{Product: "lamp", Quantity: 2, Price: 19.9, Note: "gift"}
	newFory := func() *fory.Fory {
		f := fory.New()
		return bench.Must(f, f.RegisterStruct(line{}, 100))
	}
	return []bench.Case{
		bench.Of("fory-New", newFory, func(f *fory.Fory) error {
			data, err := f.Serialize(&want)
			if err != nil {
				return err
			}
			var got line
			if err := f.Deserialize(data, &got); err != nil {
				return fmt.Errorf("deserialize: %w", err)
			}
			return bench.Check(got, want)
		}),
		bench.Of("fory-threadsafe-New", func() *threadsafe.Fory {
			return threadsafe.NewWithFactory(newFory)
		}, func(f *threadsafe.Fory) error {
			data, err := f.Serialize(&want)
			if err != nil {
				return err
			}
			var got line
			if err := f.Deserialize(data, &got); err != nil {
				return fmt.Errorf("deserialize: %w", err)
			}
			return bench.Check(got, want)
		}),
	}
}
