// Command firsthits looks for the first that will do. What decides: whether the loop is left on every way behind the making.
package main

import (
	"bufio"
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type bolt struct {
	Name   string
	Size   int
	Values map[string][]string
}

// returned leaves the function.
func returned(bs []bolt) error {
	for _, b := range bs {
		if b.Size > 3 {
			v := validator.New() // silent
			return v.Struct(b)
		}
	}
	return nil
}

// broken leaves the loop on both ways.
func broken(bs []bolt) (n int) {
	for _, b := range bs {
		if b.Size < 3 {
			continue
		}
		t := mold.New() // silent
		if t.Struct(nil, &b) != nil {
			n = -1
			break
		}
		n = b.Size
		break
	}
	return n
}

// maybe leaves the loop behind it at times.
func maybe(bs []bolt) {
	for _, b := range bs {
		t := mold.New() // report
		_ = t.Struct(nil, &b)
		if b.Size > 9 {
			break
		}
	}
}

// switched leaves the switch alone.
func switched(bs []bolt) {
	for _, b := range bs {
		switch {
		case b.Size > 3:
			d := form.NewDecoder() // report
			_ = d.Decode(&b, b.Values)
			break
		}
	}
}

// labelled leaves the loop from the switch.
func labelled(bs []bolt) {
loop:
	for _, b := range bs {
		switch {
		case b.Size > 3:
			d := form.NewDecoder() // silent
			_ = d.Decode(&b, b.Values)
			break loop
		}
	}
}

// flagged leaves it by its condition.
func flagged(bs []bolt) {
	found := false
	for i := 0; !found && i < len(bs); i++ {
		if bs[i].Size > 3 {
			p := bluemonday.UGCPolicy() // silent
			bs[i].Name = p.Sanitize(bs[i].Name)
			found = true
		}
	}
}

// unflagged has a condition that it does not touch.
func unflagged(bs []bolt) (found bool) {
	stop := false
	for i := 0; !stop && i < len(bs); i++ {
		if bs[i].Size > 3 {
			p := bluemonday.UGCPolicy() // report
			bs[i].Name = p.Sanitize(bs[i].Name)
			found = true
		}
	}
	return found
}

// looked looks at the top of the next round.
func looked(bs []bolt) (q *schema.Decoder) {
	for _, b := range bs {
		if q != nil {
			return q
		}
		if b.Size > 3 {
			q = schema.NewDecoder() // silent
			_ = q.Decode(&b, b.Values)
		}
	}
	return q
}

// unlooked looks at something else.
func unlooked(bs []bolt) (q *schema.Decoder) {
	for _, b := range bs {
		if b.Size < 0 {
			return q
		}
		if b.Size > 3 {
			q = schema.NewDecoder() // report
			_ = q.Decode(&b, b.Values)
		}
	}
	return q
}

// inner leaves one of two loops.
func inner(bs [][]bolt) {
	for _, row := range bs {
		for _, b := range row {
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(b))
			break
		}
	}
}

// both leaves both.
func both(bs [][]bolt) {
	done := false
	for _, row := range bs {
		for _, b := range row {
			m := reflectx.NewMapper("db") // silent
			m.FieldMap(reflect.ValueOf(b))
			done = true
			break
		}
		if done {
			break
		}
	}
}

// gone jumps behind the loop.
func gone(bs []bolt) {
	for _, b := range bs {
		if b.Size > 3 {
			v := validator.New(validator.WithRequiredStructEnabled()) // silent
			_ = v.Struct(b)
			goto end
		}
	}
	log.Print("none")
end:
	log.Print("end")
}

// cut has what is left cut off.
func cut(bs []bolt) {
	for len(bs) > 0 {
		b := bs[0]
		bs = bs[1:]
		if b.Size > 3 {
			v := validator.New(validator.WithPrivateFieldValidation()) // silent
			_ = v.Struct(b)
			bs = nil
		}
	}
}

// cutOne has one cut off.
func cutOne(bs []bolt) {
	for len(bs) > 0 {
		v := validator.New(validator.WithPrivateFieldValidation()) // report
		_ = v.Struct(bs[0])
		bs = bs[1:]
	}
}

func main() {
	var bs []bolt
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		bs = append(bs, bolt{Name: sc.Text(), Size: len(sc.Text())})
	}
	log.Print(returned(bs), broken(bs))
	maybe(bs)
	switched(bs)
	labelled(bs)
	flagged(bs)
	log.Print(unflagged(bs), looked(bs), unlooked(bs))
	inner([][]bolt{bs})
	both([][]bolt{bs})
	gone(bs)
	cut(bs)
	cutOne(bs)
}
