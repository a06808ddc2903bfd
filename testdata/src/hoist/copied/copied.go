// Package copied has structs that are copied, beside one that is not.
package copied

import (
	"net/http"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

var scheme = runtime.NewScheme()

// Whoever has a copy has another instance.
func Copied(w http.ResponseWriter, r *http.Request) {
	factory := serializer.NewCodecFactory(scheme) // unfixed: fix/copies-struct // want `builds`
	mine := factory
	_ = mine.UniversalDeserializer()
}

func Passed(w http.ResponseWriter, r *http.Request) {
	factory := serializer.NewCodecFactory(scheme) // unfixed: fix/copies-struct // want `builds`
	_ = decoderOf(factory)
}

func decoderOf(f serializer.CodecFactory) any { return f.UniversalDeserializer() }

// The twin uses it where it is.
func Used(w http.ResponseWriter, r *http.Request) {
	factory := serializer.NewCodecFactory(scheme) // want `builds`
	_ = factory.UniversalDeserializer()
}
