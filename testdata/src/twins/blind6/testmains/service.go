package testmains

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

// testSuite is what the laboratory orders: tests of blood.
type testSuite struct {
	Codes []string `validate:"dive,len=4"`
}

// runTests is called by the handler.
func runTests(s testSuite) error {
	return validator.New().Struct(s) // report
}

func order(w http.ResponseWriter, r *http.Request) {
	if runTests(testSuite{r.URL.Query()["code"]}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/order", order)
	m.HandleFunc("/connection", TestConnection)
	m.HandleFunc("/mock", MockMode)
}
