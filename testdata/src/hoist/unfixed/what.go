// Package unfixed has builds that no fix moves, by the section of the rule, and
// twins that move.
package unfixed

import (
	"io"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
)

// One call builds and uses.
func OneShot(r io.Reader, out any) error {
	d, err := avro.NewDecoder(`"string"`, r) // unfixed: fix/builds-and-uses // want `parse the schema once`
	if err != nil {
		return err
	}
	return d.Decode(out)
}

// The twin takes what was parsed.
var parsed = avro.MustParse(`"string"`)

func Parsed(r io.Reader, out any) error {
	return avro.NewDecoderForSchema(parsed, r).Decode(out)
}

// Nothing uses what is configured, or built.
func Configures(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // unfixed: fix/unused // want `builds`
	v.SetTagName("binding")
	validator.New()     // unfixed: fix/unused // want `builds`
	_ = validator.New() // unfixed: fix/unused // want `builds`
	go validator.New()  // unfixed: fix/unused // want `builds`
}

func Drops(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // unfixed: fix/unused // want `builds`
	_ = v
}

// The twin uses it.
func Uses(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // want `builds`
	_ = v.Struct(r)
}
