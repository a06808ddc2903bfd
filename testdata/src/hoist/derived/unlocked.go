package derived

import "github.com/kaptinlin/jsonschema"

const orderSchema = `{"properties": {"id": {"pattern": "^[a-z]+$"}}}`

var compiler = jsonschema.NewCompiler()

// To validate compiles the pattern in the schema, without a lock: none that all
// share.
func Conforms(data []byte) bool {
	s, err := compiler.Compile([]byte(orderSchema)) // unfixed: fix/not-back-to-pool // want `keep it, one for each goroutine`
	if err != nil {
		return false
	}
	return s.ValidateJSON(data)
}

type checker struct{ schema *jsonschema.Schema }

func newChecker() (*checker, error) {
	s, err := compiler.Compile([]byte(orderSchema))
	return &checker{schema: s}, err
}

func (c *checker) conforms(data []byte) bool { return c.schema.ValidateJSON(data) }
