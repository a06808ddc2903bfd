//go:build !race

package codec // the race detector empties pools, so that uses allocate at random

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/ugorji/go/codec"
)

// TestHandleFirstUse: what the first use of a handle costs grows with the struct
// types of what is encoded, by four allocations each, beside six for the handle. The
// entry stays off, and says so.
func TestHandleFirstUse(t *testing.T) {
	for _, types := range []int{1, 10, 40} {
		v := structOf(types)
		for name, newHandle := range map[string]func() codec.Handle{
			"json":    newJSONHandle,
			"msgpack": func() codec.Handle { return new(codec.MsgpackHandle) },
		} {
			use := func(h codec.Handle) {
				var out []byte
				if err := codec.NewEncoderBytes(&out, h).Encode(v); err != nil {
					t.Fatal(err)
				}
			}
			shared := newHandle()
			extra := testing.AllocsPerRun(100, func() { use(newHandle()) }) - testing.AllocsPerRun(100, func() { use(shared) })
			t.Logf("%s, %d types: %v allocations more", name, types, extra)
			if low, high := float64(3*types+3), float64(5*types+9); extra < low || extra > high {
				t.Errorf("%s, %d types: a handle for each use makes %v allocations more, want %v to %v", name, types, extra, low, high)
			}
		}
	}
}

// structOf returns a value of a struct with n fields, each of a struct type of its
// own.
func structOf(n int) any {
	var fields []reflect.StructField
	for i := range n {
		part := reflect.StructOf([]reflect.StructField{
			{Name: "Name", Type: reflect.TypeFor[string](), Tag: reflect.StructTag(fmt.Sprintf(`json:"name%d"`, i))},
			{Name: "Count", Type: reflect.TypeFor[int]()},
			{Name: "Tags", Type: reflect.TypeFor[[]string]()},
			{Name: "Done", Type: reflect.TypeFor[*bool]()},
		})
		fields = append(fields, reflect.StructField{Name: fmt.Sprintf("Part%d", i), Type: part})
	}
	return reflect.Zero(reflect.StructOf(fields)).Interface()
}
