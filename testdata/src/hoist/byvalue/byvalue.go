// Package byvalue has constructors that return structs.
package byvalue

import (
	"net/http"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

// A struct that leaves in place, with its partner: the type as it is.
func codec() (serializer.CodecFactory, *runtime.Scheme) {
	scheme := runtime.NewScheme() // silent: file/part-of-reported
	_ = scheme.AddConversionFunc(0, "", func() error { return nil })
	return serializer.NewCodecFactory(scheme), scheme // want `builds`
}

func Pair(w http.ResponseWriter, r *http.Request) {
	f, scheme := codec()
	_ = f.UniversalDeserializer()
	scheme.Default(nil)
}

// One that a variable holds is handed out by pointer where each use can do
// with that.
func Held(w http.ResponseWriter, r *http.Request) {
	scheme := runtime.NewScheme()                 // silent: file/part-of-reported
	factory := serializer.NewCodecFactory(scheme) // want `builds`
	_ = factory.UniversalDeserializer()
	scheme.Default(nil)
}
