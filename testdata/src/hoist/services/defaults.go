package services

import (
	"net/http"

	"k8s.io/apimachinery/pkg/runtime/serializer/json"
)

// A default of the library that nobody replaces is there from the start.
func checksum(w http.ResponseWriter, r *http.Request) {
	serializer := json.NewSerializerWithOptions(json.DefaultMetaFactory, nil, nil, json.SerializerOptions{}) // want `builds`
	_ = serializer.Encode(nil, w)
}

func inYAML(w http.ResponseWriter, r *http.Request) {
	_ = json.NewYAMLSerializer(json.DefaultMetaFactory, nil, nil).Encode(nil, w) // want `builds`
}

// Its near twin is one of the program's own, which is set later.
var Factory = json.DefaultMetaFactory

func checksumOfOwn(w http.ResponseWriter, r *http.Request) {
	own := json.NewSerializerWithOptions(Factory, nil, nil, json.SerializerOptions{Pretty: true}) // want `builds`
	_ = own.Encode(nil, w)
}
