// Package pairs has two instances of one object: a scheme and its codec factory, a translator and its validator.
package pairs

import (
	"io"
	"net/http"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

func body(r *http.Request) []byte {
	data, _ := io.ReadAll(r.Body)
	return data
}

func decodeA(w http.ResponseWriter, r *http.Request) {
	d := serializer.NewCodecFactory(runtime.NewScheme()).UniversalDeserializer() // report
	_ = runtime.DecodeInto(d, body(r), &corev1.Pod{})
}

func withTypes(s *runtime.Scheme) *runtime.Scheme {
	_ = corev1.AddToScheme(s)
	return s
}

func decodeB(w http.ResponseWriter, r *http.Request) {
	f := serializer.NewCodecFactory(withTypes(runtime.NewScheme())) // report
	_ = runtime.DecodeInto(f.UniversalDeserializer(), body(r), &corev1.Pod{})
}

type codecs struct {
	scheme  *runtime.Scheme
	factory serializer.CodecFactory
}

func (c codecs) decode(data []byte) error {
	return runtime.DecodeInto(c.factory.UniversalDeserializer(), data, &corev1.Pod{})
}

var scheme = runtime.NewScheme() // silent

func init() { _ = corev1.AddToScheme(scheme) }

// The scheme is shared, its factory is not.
func decodeC(w http.ResponseWriter, r *http.Request) {
	c := codecs{scheme, serializer.NewCodecFactory(scheme)} // report
	_ = c.decode(body(r))
}

func DecodePod(data []byte) (*corev1.Pod, error) {
	pod := &corev1.Pod{}
	err := runtime.DecodeInto(serializer.NewCodecFactory(scheme).UniversalDecoder("v1"), data, pod) // report
	return pod, err
}

var factory = serializer.NewCodecFactory(scheme) // silent

// A decoder of a shared factory costs nothing.
func decodeD(w http.ResponseWriter, r *http.Request) {
	_ = runtime.DecodeInto(factory.UniversalDeserializer(), body(r), &corev1.Pod{})
}

type server struct{ codecs codecs }

func newCodecs() codecs {
	return codecs{scheme: scheme, factory: serializer.NewCodecFactory(scheme)} // silent
}

func New() *server { return &server{codecs: newCodecs()} }

func (s *server) decode(w http.ResponseWriter, r *http.Request) { _ = s.codecs.decode(body(r)) }
