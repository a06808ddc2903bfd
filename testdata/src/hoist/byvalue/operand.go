package byvalue

import (
	"net/http"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

// A method that is called where it is built gets a copy in any case.
func Operand(w http.ResponseWriter, r *http.Request) {
	d := serializer.NewCodecFactory(runtime.NewScheme()).UniversalDeserializer() // want `builds`
	_, _, _ = d, w, r
}
